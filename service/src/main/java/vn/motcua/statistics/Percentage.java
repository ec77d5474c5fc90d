package vn.motcua.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** Percentages as they are published: exact to two decimals, half up. */
final class Percentage {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Percentage() {
	}

	/** Of nothing there is no percentage, least of all a hundred. */
	static @Nullable BigDecimal of(long part, long whole) {
		return (whole != 0)
				? BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
				: null;
	}

}
