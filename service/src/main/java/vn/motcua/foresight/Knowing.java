package vn.motcua.foresight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.platform.AtOneStop;

/**
 * What is known at present: learnt anew every day, and whenever twice as much has
 * happened as the knowledge rests on. Each replica learns for itself, from the same
 * facts.
 */
@Component
@AtOneStop
class Knowing {

	private static final Logger log = LoggerFactory.getLogger(Knowing.class);

	private static final Duration DAILY = Duration.ofDays(1);

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

	/** A year: every season has its own load. */
	private static final int DAYS = 365;

	private static final int MOST_DOSSIERS = 200_000;

	/** From so many steps on there is always enough. */
	private static final int PLENTY = 100_000;

	private final ReadingCourses reading;

	private final Learning learning;

	private final Clock clock;

	private Knowledge knowledge = Knowledge.NOTHING;

	private Instant learntAt = Instant.EPOCH;

	private Instant lookedAt = Instant.EPOCH;

	private int restsOn;

	Knowing(ReadingCourses reading, Calendars calendars, Clock clock) {
		this.reading = reading;
		this.learning = new Learning(calendars::of);
		this.clock = clock;
	}

	/** May take seconds when there is something to learn. */
	synchronized Knowledge now() {
		var now = this.clock.instant();
		if (isOutdated(now)) {
			learn(now);
		}
		return this.knowledge;
	}

	private boolean isOutdated(Instant now) {
		if (Duration.between(this.learntAt, now).compareTo(DAILY) >= 0) {
			return true;
		}
		if (this.restsOn >= PLENTY || Duration.between(this.lookedAt, now).compareTo(BETWEEN_LOOKS) < 0) {
			return false;
		}
		this.lookedAt = now;
		return this.reading.known(PLENTY) > 2 * this.restsOn;
	}

	/** Learns what there is to learn now. */
	synchronized void learn(Instant now) {
		this.learntAt = now;
		this.lookedAt = now;
		this.restsOn = this.reading.known(PLENTY);
		var courses = this.reading.since(OfficialTime.dateOf(now).minusDays(DAYS), MOST_DOSSIERS);
		this.knowledge = this.learning.from(courses, now);
		log.info("Learnt from the ways of {} dossiers", courses.size());
	}

}
