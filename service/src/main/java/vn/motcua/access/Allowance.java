package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.motcua.refusal.Refusal;

/**
 * How often visitors from one address may do what costs others something, in an hour:
 * nobody tries all numbers, or fills the clerks' inbox. Many may share an address, behind
 * one router or one telephone network, so it is more than one person needs.
 */
public final class Allowance {

	private static final Duration MEMORY = Duration.ofHours(1);

	private static final int MOST_REMEMBERED = 100_000;

	private final int most;

	private final Cache<String, AtomicInteger> used;

	Allowance(int most, Clock clock) {
		this.most = most;
		this.used = Caffeine.newBuilder()
			.expireAfterWrite(MEMORY)
			.maximumSize(MOST_REMEMBERED)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/**
	 * Uses one of what is left.
	 * @throws Refusal when nothing is
	 */
	public void use(String address) {
		if (counter(address).incrementAndGet() > this.most) {
			throw Refusal.tooOften("too-many-from-here",
					"Too much was tried from this address. Wait an hour, or go to the one-stop unit.");
		}
	}

	/** It did not cost anyone anything: it is as if it had not been. */
	public void giveBack(String address) {
		counter(address).decrementAndGet();
	}

	private AtomicInteger counter(String address) {
		return this.used.get(network(address), (key) -> new AtomicInteger());
	}

	/** Whoever has one address of the newer form has all that begin like it. */
	private static String network(String address) {
		var groups = address.split(":");
		return (groups.length > 4) ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
	}

}
