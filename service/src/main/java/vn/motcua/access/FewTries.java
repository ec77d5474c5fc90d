package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * How often someone who does not sign in may try to prove himself: a few digits would be
 * guessed soon, if anybody could try them all. A try counts from the moment it is made
 * until it succeeds.
 */
public final class FewTries {

	/** So many, and then none until the hour is over. */
	public static final int MOST = 5;

	private static final Duration MEMORY = Duration.ofHours(1);

	private static final int MOST_REMEMBERED = 100_000;

	private final Cache<String, AtomicInteger> made;

	FewTries(Clock clock) {
		this.made = Caffeine.newBuilder()
			.expireAfterWrite(MEMORY)
			.maximumSize(MOST_REMEMBERED)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/** Makes a try at something, if one is left. */
	public boolean make(String at) {
		return this.made.get(at, (key) -> new AtomicInteger()).incrementAndGet() <= MOST;
	}

	/** He proved himself: what came before were slips of the finger. */
	public void forgive(String at) {
		this.made.invalidate(at);
	}

}
