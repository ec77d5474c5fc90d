package vn.motcua.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** So many of so many; exact, until it is written down. */
record Fraction(long part, long whole) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** There is something to judge by. */
	boolean isOfSomething() {
		return this.whole > 0;
	}

	/** To two decimals, half up; of nothing there is no percentage, least of all 100. */
	@Nullable BigDecimal percent() {
		return isOfSomething() ? hundredfold().divide(whole(BigDecimal.ONE), 2, RoundingMode.HALF_UP) : null;
	}

	/** To one decimal, half up: how many points each case has on average. */
	@Nullable BigDecimal average() {
		return isOfSomething() ? BigDecimal.valueOf(this.part).divide(whole(BigDecimal.ONE), 1, RoundingMode.HALF_UP)
				: null;
	}

	/** Compared before anything is rounded: 79.996 % is less than 80 %. */
	boolean isAtLeast(long percent) {
		return isOfSomething() && hundredfold().compareTo(whole(BigDecimal.valueOf(percent))) >= 0;
	}

	/** All points from the goal on, below it in proportion; to two decimals, half up. */
	@Nullable BigDecimal towards(Goal goal) {
		if (!isOfSomething()) {
			return null;
		}
		return hundredfold().multiply(goal.points())
			.divide(whole(goal.fullFrom()), 2, RoundingMode.HALF_UP)
			.min(goal.points().setScale(2));
	}

	private BigDecimal hundredfold() {
		return BigDecimal.valueOf(this.part).multiply(HUNDRED);
	}

	private BigDecimal whole(BigDecimal times) {
		return BigDecimal.valueOf(this.whole).multiply(times);
	}

}
