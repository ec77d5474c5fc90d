package vn.motcua.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many restarts within so long, and no more: what fails at once would fail for ever.
 */
final class RestartBudget {

	private final int most;

	private final Duration within;

	private final Deque<Instant> taken = new ArrayDeque<>();

	RestartBudget(int most, Duration within) {
		this.most = most;
		this.within = within;
	}

	/** Takes one, if one is left. */
	boolean take(Instant now) {
		this.taken.removeIf((earlier) -> earlier.isBefore(now.minus(this.within)));
		return this.taken.size() < this.most && this.taken.add(now);
	}

}
