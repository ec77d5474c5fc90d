package vn.motcua.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import vn.motcua.calendar.WorkingCalendar;

/**
 * Learns from the past how long steps take and what follows them, and what a foresight
 * that rests on this is worth.
 */
final class Learning {

	/** Fewer say nothing about how sure one may be. */
	private static final int ENOUGH = 200;

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
	 * One half of the dossiers teaches what is then foretold of the other half, in the
	 * last third of the time. Its last quarter is left out: what was open then is known
	 * too often only if it ended soon.
	 */
	private Calibration calibration(List<Course> courses, Instant now) {
		var known = Knowledge.learnt(half(courses, 0));
		var twelfth = Duration.between(beginning(courses, now), now).dividedBy(12);
		var outcomes = new Hindsight(known, this.calendars, courses).outcomes(half(courses, 1),
				now.minus(twelfth.multipliedBy(4)), now.minus(twelfth));
		return (outcomes.size() >= ENOUGH) ? Calibration.learnt(outcomes) : Calibration.NONE;
	}

	private static List<Course> half(List<Course> courses, int which) {
		return IntStream.range(0, courses.size()).filter((at) -> at % 2 == which).mapToObj(courses::get).toList();
	}

	private static Instant beginning(List<Course> courses, Instant now) {
		return courses.stream()
			.flatMap((course) -> course.steps().stream())
			.map(StepTaken::openedAt)
			.min(Instant::compareTo)
			.orElse(now);
	}

}
