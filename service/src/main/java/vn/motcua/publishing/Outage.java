package vn.motcua.publishing;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time in which Kafka does not answer: it is tried again soon, and spoken of seldom.
 */
final class Outage {

	private static final Logger log = LoggerFactory.getLogger(Outage.class);

	private static final Duration REST = Duration.ofSeconds(1);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final String work;

	private final LongSupplier nanos;

	private boolean on;

	private long began;

	private long lastTried;

	private long lastTold;

	Outage(String work, LongSupplier nanos) {
		this.work = work;
		this.nanos = nanos;
	}

	/** Whether it is too early to try again. */
	boolean isResting() {
		return this.on && since(this.lastTried).compareTo(REST) < 0;
	}

	void goesOn(Exception reason) {
		this.lastTried = this.nanos.getAsLong();
		if (!this.on) {
			this.on = true;
			this.began = this.lastTried;
			tell(reason);
		}
		else if (since(this.lastTold).compareTo(SILENCE) >= 0) {
			tell(reason);
		}
	}

	private void tell(Exception reason) {
		this.lastTold = this.lastTried;
		log.warn("The {} waits for Kafka, since {} seconds; nothing is lost meanwhile: {}", this.work,
				since(this.began).toSeconds(), reason.toString());
	}

	void isOver() {
		if (this.on) {
			this.on = false;
			log.info("The {} goes on after {} seconds", this.work, since(this.began).toSeconds());
		}
	}

	private Duration since(long moment) {
		return Duration.ofNanos(this.nanos.getAsLong() - moment);
	}

}
