package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Slows down whoever tries one password after the other for a name, whether anybody is
 * called that or not. An attempt counts as failed from the moment it gets its turn until
 * it succeeds: otherwise a thousand at once would all be the first.
 */
final class Patience {

	static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

	private static final int FREE = 3;

	private static final Duration FIRST_DELAY = Duration.ofMillis(250);

	private static final int DOUBLINGS = 4;

	private static final Duration MEMORY = Duration.ofMinutes(15);

	private static final int MOST = 10_000;

	/** No user has a longer name; longer ones share a queue with what they begin with. */
	private static final int LONGEST_NAME = 64;

	private final Clock clock;

	private final Cache<String, Queue> queues;

	Patience(Clock clock) {
		this.clock = clock;
		this.queues = Caffeine.newBuilder()
			.expireAfterAccess(MEMORY)
			.maximumSize(MOST)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/** Takes the next place in the queue for the name, if it is not too far away. */
	synchronized Turn next(String username) {
		var now = this.clock.instant();
		var queue = this.queues.get(key(username), (name) -> new Queue(0, now));
		var longer = queue.join(now);
		if (longer.ahead(now).compareTo(LONGEST_QUEUE) > 0) {
			return new Turn.Refused(queue.ahead(now));
		}
		this.queues.put(key(username), longer);
		return new Turn.After(longer.ahead(now));
	}

	/** He knew the password: what came before were slips of the finger. */
	synchronized void forgive(String username) {
		this.queues.invalidate(key(username));
	}

	private static String key(String username) {
		var name = (username.length() > LONGEST_NAME) ? username.substring(0, LONGEST_NAME) : username;
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * The attempts for one name.
	 *
	 * @param last when the last of them has its turn
	 */
	private record Queue(int attempts, Instant last) {

		Queue join(Instant now) {
			var from = this.last.isAfter(now) ? this.last : now;
			return new Queue(this.attempts + 1, from.plus(delay()));
		}

		private Duration delay() {
			return (this.attempts < FREE) ? Duration.ZERO
					: FIRST_DELAY.multipliedBy(1L << Math.min(this.attempts - FREE, DOUBLINGS));
		}

		Duration ahead(Instant now) {
			return this.last.isAfter(now) ? Duration.between(now, this.last) : Duration.ZERO;
		}

	}

	/** What an attempt is told. */
	sealed interface Turn {

		/** It may go ahead after the wait. */
		record After(Duration time) implements Turn {
		}

		/** Too many stand before it; they will be gone after the wait. */
		record Refused(Duration time) implements Turn {
		}

	}

}
