package vn.motcua.usage;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which looks are asked for; what is left out does not narrow.
 *
 * @param agency itself and all below it: its dossiers, and its people
 * @param from the first official date, {@code to} the last
 */
public record UseQuery(@Nullable String agency, @Nullable String code, @Nullable String reader,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

	public UseQuery {
		agency = orNone(agency);
		code = orNone(code);
		reader = orNone(reader);
	}

	private static @Nullable String orNone(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
