package vn.motcua.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What was used up of which budget. */
interface AttemptBudgets {

	/** All of it is written down, or, when it throws, nothing. */
	<T> T together(Supplier<T> work);

	/**
	 * Uses one of the budget.
	 * @return how many are used now; none, if all were used before
	 */
	int use(Budget budget, Instant now);

	/** When the budget, which is used up, is whole again. */
	Instant wholeAgain(Budget budget, Instant now);

	/** One each was used for nothing. */
	void giveBack(List<Budget> budgets);

	/** The budget is whole again. */
	void restore(Budget budget);

	/** Whether that is known at the moment. */
	boolean knows(byte[] key, Instant now);

	/** It is known from now on for so long. */
	void learn(byte[] key, Instant now, Duration time);

}
