package vn.motcua.foresight;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Probabilities as they are kept: to four decimals. */
final class Probability {

	static final int DECIMALS = 4;

	/** One is kept for what is certain. */
	private static final BigDecimal HIGHEST = new BigDecimal("0.9999");

	private Probability() {
	}

	static BigDecimal of(boolean certain, double probability) {
		return certain ? BigDecimal.ONE.setScale(DECIMALS)
				: BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP).min(HIGHEST);
	}

}
