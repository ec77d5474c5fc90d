package vn.motcua.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import vn.motcua.refusal.Refusal;

/**
 * How often those in one place may do what costs others something, such as filling the
 * clerks' inbox. Many may share an address, behind one router or one telephone network,
 * so it is more than one person needs.
 */
public final class RateLimiter {

	private final String purpose;

	private final RateLimit limit;

	private final AttemptBudgets budgets;

	private final Clock clock;

	RateLimiter(String purpose, RateLimit limit, AttemptBudgets budgets, Clock clock) {
		this.purpose = purpose;
		this.limit = limit;
		this.budgets = budgets;
		this.clock = clock;
	}

	/**
	 * Uses one of what is left.
	 * @throws Refusal when nothing is
	 */
	public void use(String address) {
		var budget = Budget.of(this.limit, this.purpose, "source", SourceNetwork.of(address));
		var now = this.clock.instant();
		this.budgets.together(() -> {
			if (this.budgets.use(budget, now) == 0) {
				throw tooManyFromHere(this.budgets, budget, now);
			}
			return budget;
		});
	}

	static Refusal tooManyFromHere(AttemptBudgets budgets, Budget budget, Instant now) {
		var wait = Duration.between(now, budgets.wholeAgain(budget, now));
		return Refusal.tooOften("too-many-from-here", "Too much was tried from this address. Wait "
				+ AttemptLimiter.minutes(wait) + " minutes, or ask at the one-stop unit.", wait);
	}

}
