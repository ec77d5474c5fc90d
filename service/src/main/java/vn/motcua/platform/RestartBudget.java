package vn.motcua.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many restarts within so long, and no more: what fails at once would fail for ever.
 */
final class RestartBudget {

	private final int most;

	private final Duration within;

	private final Deque<Duration> taken = new ArrayDeque<>();

	RestartBudget(int most, Duration within) {
		this.most = most;
		this.within = within;
	}

	/**
	 * Takes one, if one is left.
	 * @param now since any fixed moment
	 */
	boolean take(Duration now) {
		this.taken.removeIf((earlier) -> earlier.compareTo(now.minus(this.within)) < 0);
		return this.taken.size() < this.most && this.taken.add(now);
	}

}
