package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An indicator with all it was computed from.
 *
 * @param name as the decision or the circular has it
 * @param evaluated false where there is no data, or the data cannot answer; then the note
 * says why
 * @param value in percent, or points a case on average
 * @param of how many points there are
 * @param opens where the cases of the numerator and the denominator are listed
 */
record Indicator(String id, String name, String formula, boolean evaluated, @Nullable Long numerator,
		@Nullable Long denominator, @Nullable BigDecimal value, @Nullable BigDecimal points, @Nullable BigDecimal of,
		@Nullable String note, Map<String, String> opens, List<Ratio> evidence) {

	private static final String NO_CASES = "There is nothing to judge in this period.";

	/** What is asked, and for how many points; none where only evidence is given. */
	record Question(String id, String name, String formula, @Nullable BigDecimal of) {

		/** Nobody can say from the facts of dossiers. */
		Indicator unanswered(String why) {
			return new Indicator(this.id, this.name, this.formula, false, null, null, null, null, this.of, why,
					Map.of(), List.of());
		}

		/** Answered, unless there was nothing to judge. */
		Indicator answered(Counted counted, @Nullable BigDecimal points, @Nullable String note) {
			boolean evaluated = counted.value() != null;
			return new Indicator(this.id, this.name, this.formula, evaluated, counted.numerator(),
					counted.denominator(), counted.value(), evaluated ? points : null, this.of,
					evaluated ? note : NO_CASES, counted.opens(), counted.evidence());
		}

	}

	/** What was counted for an indicator. */
	record Counted(@Nullable Long numerator, @Nullable Long denominator, @Nullable BigDecimal value,
			Map<String, String> opens, List<Ratio> evidence) {

		/** One ratio, and what else was looked at. */
		static Counted of(Ratio ratio, Ratio... besides) {
			return new Counted(ratio.numerator(), ratio.denominator(), ratio.value(), ratio.opens(), List.of(besides));
		}

	}

}
