package vn.motcua.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** A version to be of a procedure, as it was sent. */
public record NewVersion(
		@NotNull(message = "Give the code of the procedure.") @Pattern(regexp = "\\d\\.\\d{6}",
				message = "A code is a digit, a dot and six digits, such as 1.004873.") String code,
		@NotNull(message = "Say from which date on it is in force.") LocalDate validFrom,
		@NotBlank(message = "Give the name.") @Size(max = 1000,
				message = "A name has at most 1,000 letters.") String name,
		@NotBlank(message = "Give the field of administration.") @Size(max = 200,
				message = "A field has at most 200 letters.") String field,
		@NotNull(message = "Say who resolves it, COMMUNE or PROVINCE.") Level level,
		@NotNull(message = "Give the limit; 0 for SAME_DAY.") Integer limit,
		@NotNull(message = "Say what the limit is counted in.") TimeLimit.Unit unit,
		@NotNull(message = "Give the fee in đồng; 0 if there is none.") @Min(value = 0,
				message = "A fee is not negative.") @Max(value = 1_000_000_000_000L,
						message = "A fee is at most 1,000,000,000,000 đồng.") Long feeVnd,
		@NotNull(message = "Say whether it may be submitted online.") Boolean online,
		@NotNull(message = "Say whether it may be submitted by post.") Boolean postal,
		@Nullable @Size(max = 500, message = "This has at most 500 letters.") String coordinating,
		@Nullable SupplementRule supplement,
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@NotBlank(message = "Name the component.") @Size(
						max = 1000, message = "A name has at most 1,000 letters.") String> components,
		@Nullable @Size(max = 50, message = "There are at most 50 steps.") List<@Valid @NotNull(
				message = "A step is missing.") Step> steps) {

	/** Who resolves it. */
	public enum Level {

		/** Cấp xã. */
		COMMUNE,
		/** Cấp tỉnh. */
		PROVINCE

	}

	/** A step's part of the limit. */
	public record Step(
			@NotBlank(message = "Name the step as the model does.") @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,63}",
					message = "A step is named as in the model, such as appraisal.") String step,
			@NotNull(message = "Give the step's part of the limit.") @Positive(
					message = "A step has more than nothing of the limit.") @Digits(integer = 4, fraction = 3,
							message = "A part of a limit has at most three decimals.") BigDecimal share) {
	}

	List<String> componentNames() {
		return (this.components != null) ? this.components.stream().map(String::strip).toList() : List.of();
	}

	List<Step> parts() {
		return (this.steps != null) ? this.steps : List.of();
	}

	SupplementRule supplementRule() {
		return (this.supplement != null) ? this.supplement : SupplementRule.RESET;
	}

	/**
	 * Refuses a limit that is none, steps that there are nowhere, and such that together
	 * have more than it.
	 * @param known the steps that paths have
	 */
	void requireGood(Set<String> known) {
		var whole = new TimeLimit(this.limit, this.unit);
		List<FieldProblem> problems = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		var sum = BigDecimal.ZERO;
		for (int at = 0; at < parts().size(); at++) {
			var part = parts().get(at);
			if (!known.contains(part.step())) {
				problems.add(new FieldProblem("steps[" + at + "].step", "No path has a step " + part.step()
						+ "; the steps are " + String.join(", ", new TreeSet<>(known)) + "."));
			}
			if (!seen.add(part.step())) {
				problems.add(new FieldProblem("steps[" + at + "].step", "This step is given twice; give it once."));
			}
			sum = sum.add(part.share());
		}
		// Of a limit in calendar days nobody can tell how many are worked.
		boolean comparable = whole.unit() == TimeLimit.Unit.WORKING_DAYS || whole.unit() == TimeLimit.Unit.HOURS;
		if (comparable && sum.compareTo(BigDecimal.valueOf(whole.value())) > 0) {
			problems.add(new FieldProblem("steps", "The steps have " + sum.stripTrailingZeros().toPlainString()
					+ " together, but the limit is " + whole.value() + "; make the parts smaller."));
		}
		if (!problems.isEmpty()) {
			throw Refusal.fields(problems);
		}
	}

}
