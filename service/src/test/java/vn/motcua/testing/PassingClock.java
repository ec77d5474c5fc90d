package vn.motcua.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import vn.motcua.calendar.OfficialTime;

/** The service's clock in tests: goes as every clock does, from wherever it was set. */
public final class PassingClock extends Clock {

	private final Clock real = Clock.tickMillis(OfficialTime.ZONE);

	private volatile Duration ahead = Duration.ZERO;

	/** Shows that time from now on, until what is returned is closed. */
	public Resetting showing(Instant time) {
		this.ahead = Duration.between(this.real.instant(), time);
		return () -> this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Official time is in one zone");
	}

	/** Sets the clock right again. */
	public interface Resetting extends AutoCloseable {

		@Override
		void close();

	}

}
