package vn.motcua.desk.administration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.desk.Typed;
import vn.motcua.procedure.NewVersion;
import vn.motcua.procedure.SupplementRule;

/**
 * A new version of a procedure, as it was typed.
 *
 * @param online a box that is not ticked is not sent
 * @param components one on each line
 * @param steps each step of its paths, without a share where it has none
 */
record VersionForm(@Nullable String code, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
		@Nullable String name, @Nullable String field, NewVersion.@Nullable Level level, @Nullable Integer limit,
		TimeLimit.@Nullable Unit unit, @Nullable Long feeVnd, @Nullable Boolean online, @Nullable Boolean postal,
		@Nullable String coordinating, @Nullable SupplementRule supplement, @Nullable String components,
		@Nullable List<Share> steps) {

	VersionForm {
		steps = Typed.all(steps);
	}

	/** The share of one step. */
	record Share(@Nullable String step, @Nullable BigDecimal share) {
	}

	// What is missing is found out by the rules of the request, which name each field.
	@SuppressWarnings("NullAway")
	NewVersion request() {
		return new NewVersion(this.code, this.validFrom, this.name, this.field, this.level, this.limit, this.unit,
				this.feeVnd, Boolean.TRUE.equals(this.online), Boolean.TRUE.equals(this.postal),
				Typed.in(this.coordinating), this.supplement, Typed.lines(this.components), parts());
	}

	@SuppressWarnings("NullAway")
	private List<NewVersion.Step> parts() {
		return Stream.ofNullable(this.steps)
			.flatMap(List::stream)
			.filter((part) -> part.share() != null)
			.map((part) -> new NewVersion.Step(part.step(), part.share()))
			.toList();
	}

}
