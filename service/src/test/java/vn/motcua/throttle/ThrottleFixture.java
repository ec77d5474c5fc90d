package vn.motcua.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Throttles that count in memory, for tests without a database. */
public final class ThrottleFixture {

	private ThrottleFixture() {
	}

	/** Those of the service, by that clock. */
	public static Throttles throttles(Clock clock) {
		var signIn = RateLimit.valueOf("10 in 15m");
		var proof = RateLimit.valueOf("5 in 1h");
		return new Throttles(new InMemory(), clock, signIn, RateLimit.valueOf("100 in 15m"),
				RateLimit.valueOf("100 in 15m"), proof, RateLimit.valueOf("60 in 1h"), RateLimit.valueOf("100 in 1h"),
				RateLimit.valueOf("100 in 1h"));
	}

	private static final class InMemory implements AttemptBudgets {

		private final Map<String, Used> rows = new HashMap<>();

		private record Used(int times, Instant until) {
		}

		@Override
		public synchronized <T> T together(Supplier<T> work) {
			var before = Map.copyOf(this.rows);
			try {
				return work.get();
			}
			catch (RuntimeException ex) {
				this.rows.clear();
				this.rows.putAll(before);
				throw ex;
			}
		}

		@Override
		public int use(Budget budget, Instant now) {
			var key = HexFormat.of().formatHex(budget.key());
			var used = this.rows.get(key);
			if (used == null || !used.until().isAfter(now)) {
				used = new Used(0, now.plus(budget.limit().within()));
			}
			if (used.times() == budget.limit().most()) {
				return 0;
			}
			this.rows.put(key, new Used(used.times() + 1, used.until()));
			return used.times() + 1;
		}

		@Override
		public Instant wholeAgain(Budget budget, Instant now) {
			return Objects.requireNonNull(this.rows.get(HexFormat.of().formatHex(budget.key()))).until();
		}

		@Override
		public void giveBack(List<Budget> budgets) {
			budgets.forEach((budget) -> this.rows.computeIfPresent(HexFormat.of().formatHex(budget.key()),
					(key, used) -> new Used(used.times() - 1, used.until())));
		}

		@Override
		public void restore(Budget budget) {
			this.rows.remove(HexFormat.of().formatHex(budget.key()));
		}

		@Override
		public boolean knows(byte[] key, Instant now) {
			var known = this.rows.get(HexFormat.of().formatHex(key));
			return known != null && known.until().isAfter(now);
		}

		@Override
		public void learn(byte[] key, Instant now, Duration time) {
			this.rows.put(HexFormat.of().formatHex(key), new Used(0, now.plus(time)));
		}

	}

}
