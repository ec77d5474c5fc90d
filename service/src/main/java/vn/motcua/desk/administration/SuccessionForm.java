package vn.motcua.desk.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.agency.NewSuccession;

/**
 * Which agency hands over to which, as it was typed in.
 *
 * @param fields and procedures, one a line, empty lines are none; none: everything, as
 * the page says before it is done
 */
record SuccessionForm(@Nullable String successor, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
		@Nullable String fields, @Nullable String procedures) {

	boolean isEmpty() {
		return this.successor == null && this.from == null;
	}

	NewSuccession wanted() {
		return new NewSuccession(this.successor, this.from, lines(this.fields), lines(this.procedures));
	}

	private static List<@Nullable String> lines(@Nullable String typed) {
		List<@Nullable String> lines = new ArrayList<>();
		if (typed != null) {
			typed.lines().filter((line) -> !line.isBlank()).forEach(lines::add);
		}
		return lines;
	}

}
