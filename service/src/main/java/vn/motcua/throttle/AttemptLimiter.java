package vn.motcua.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.refusal.Refusal;

/**
 * Slows guessing, such as of a password for a name or of four digits for a dossier, so
 * that nobody is shut out by what others guess. A try is charged to three budgets: to the
 * <em>pair</em> of where it comes from and what it aims at, which is small; to all that
 * comes from there; and to all that aims at that. Where the last is used up, the target
 * is being guessed at from everywhere: then each place has one try left instead of a few,
 * which is all that somebody needs who knows what he types.
 * <p>
 * A place from where the target was reached before is charged for its own tries only. A
 * try counts as failed from the moment it begins until it succeeds: otherwise a thousand
 * at once would all be the first.
 */
public final class AttemptLimiter {

	private static final Duration REMEMBERS = Duration.ofDays(30);

	private final String purpose;

	private final Limits limits;

	private final AttemptBudgets budgets;

	private final Clock clock;

	AttemptLimiter(String purpose, Limits limits, AttemptBudgets budgets, Clock clock) {
		this.purpose = purpose;
		this.limits = limits;
		this.budgets = budgets;
		this.clock = clock;
	}

	/**
	 * @param pair from one place at one target
	 * @param source from one place, whatever it aims at
	 * @param target at one target, from everywhere together
	 */
	record Limits(RateLimit pair, RateLimit source, RateLimit target) {
	}

	/** A try that has begun. */
	public final class Attempt {

		private final Budget pair;

		private final byte[] place;

		private final List<Budget> shared;

		private Attempt(Budget pair, byte[] place, List<Budget> shared) {
			this.pair = pair;
			this.place = place;
			this.shared = shared;
		}

		/** It was right: what came before from there were slips of the finger. */
		public void succeeded() {
			var budgets = AttemptLimiter.this.budgets;
			budgets.together(() -> {
				budgets.restore(this.pair);
				budgets.giveBack(this.shared);
				budgets.learn(this.place, AttemptLimiter.this.clock.instant(), REMEMBERS);
				return this;
			});
		}

	}

	/**
	 * Begins a try, which is charged unless it succeeds.
	 * @param address where it comes from
	 * @throws Refusal when too many went before it; then it is not charged
	 */
	public Attempt begin(String address, String target) {
		var source = SourceNetwork.of(address);
		var now = this.clock.instant();
		var pair = Budget.of(this.limits.pair(), this.purpose, "pair", source, target);
		var place = Budget.key(this.purpose, "place", source, target);
		return this.budgets.together(() -> {
			int tries = this.budgets.use(pair, now);
			if (tries == 0) {
				throw tooManyTries(pair, now);
			}
			List<Budget> shared = new ArrayList<>();
			if (!this.budgets.knows(place, now)) {
				var all = Budget.of(this.limits.source(), this.purpose, "source", source);
				if (this.budgets.use(all, now) == 0) {
					throw RateLimiter.tooManyFromHere(this.budgets, all, now);
				}
				shared.add(all);
				var everywhere = Budget.of(this.limits.target(), this.purpose, "target", target);
				if (this.budgets.use(everywhere, now) > 0) {
					shared.add(everywhere);
				}
				else if (tries > 1) {
					throw tooManyTries(pair, now);
				}
			}
			return new Attempt(pair, place, shared);
		});
	}

	private Refusal tooManyTries(Budget budget, Instant now) {
		var wait = Duration.between(now, this.budgets.wholeAgain(budget, now));
		return Refusal.tooOften("too-many-tries",
				"Too many wrong tries were made from your address. Wait " + minutes(wait) + " minutes and try again.",
				wait);
	}

	/** Rounded up: who comes back a moment too early is turned away again. */
	static long minutes(Duration wait) {
		return Math.max(1, wait.plusSeconds(59).toMinutes());
	}

}
