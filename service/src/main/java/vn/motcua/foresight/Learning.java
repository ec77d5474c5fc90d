package vn.motcua.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import vn.motcua.calendar.WorkingCalendar;

/**
 * Learns from the past; and from the end of it, foretold with what was known before, what
 * its own foresight is worth.
 */
final class Learning {

	/** Fewer say nothing about how sure one may be. */
	private static final int ENOUGH = 200;

	/** More make it slower, not better. */
	private static final int MOST = 20_000;

	private final Function<String, WorkingCalendar> calendars;

	/** Learns of agencies that work by these calendars. */
	Learning(Function<String, WorkingCalendar> calendars) {
		this.calendars = calendars;
	}

	/** What the ways that dossiers took until now teach. */
	Knowledge from(List<Course> courses, Instant now) {
		return Knowledge.learnt(courses).with(calibration(courses, now));
	}

	/**
	 * Half of the dossiers teach what is then foretold of the other half.
	 */
	private Calibration calibration(List<Course> courses, Instant now) {
		var half = IntStream.range(0, courses.size()).filter((at) -> at % 2 == 0).mapToObj(courses::get).toList();
		var other = IntStream.range(0, courses.size()).filter((at) -> at % 2 == 1).mapToObj(courses::get).toList();
		var first = courses.stream()
			.filter((course) -> !course.steps().isEmpty())
			.map((course) -> course.steps().getFirst().openedAt())
			.min(Instant::compareTo)
			.orElse(now);
		var twelfth = Duration.between(first, now).dividedBy(12);
		var known = Knowledge.learnt(half);
		var outcomes = new Hindsight(this.calendars, courses).outcomes(known, other, now.minus(twelfth.multipliedBy(4)),
				now.minus(twelfth), MOST);
		return (outcomes.size() >= ENOUGH) ? Calibration.learnt(outcomes) : Calibration.NONE;
	}

}
