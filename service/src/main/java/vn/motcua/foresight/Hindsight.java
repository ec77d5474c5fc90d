package vn.motcua.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.foresight.Calibration.Outcome;
import vn.motcua.foresight.Course.Ending;

/**
 * Looks back on the mornings of the past: where dossiers stood that have ended since,
 * what would have been foretold of them, and what became of them.
 */
final class Hindsight {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	/** More make it slower, not better. */
	private static final int MOST = 20_000;

	private final Knowledge known;

	private final Function<String, WorkingCalendar> calendars;

	private final Crowds crowds;

	private final Map<Instant, Forecast> forecasts = new HashMap<>();

	/**
	 * Looks with that knowledge.
	 * @param courses all there were, for they waited in the same hands
	 */
	Hindsight(Knowledge known, Function<String, WorkingCalendar> calendars, List<Course> courses) {
		this.known = known;
		this.calendars = calendars;
		this.crowds = Crowds.of(courses.stream().flatMap((course) -> course.steps().stream()).toList());
	}

	/** What would have been foretold of these between two moments. */
	List<Outcome> outcomes(List<Course> foretold, Instant from, Instant until) {
		List<Outcome> outcomes = new ArrayList<>();
		int every = 1 + foretold.size() / MOST;
		for (int at = 0; at < foretold.size() && outcomes.size() < MOST; at += every) {
			var course = foretold.get(at);
			var ending = course.ending();
			if (ending != null && ending.at().isAfter(from)) {
				var last = until.isBefore(ending.dueAt()) ? until : ending.dueAt();
				course.underLastAppointment()
					.forEach((step) -> mornings(step, from, last)
						.forEach((morning) -> look(course, step, ending, morning).forEach(outcomes::add)));
			}
		}
		return outcomes;
	}

	private static Stream<Instant> mornings(StepTaken step, Instant from, Instant until) {
		LocalDate first = OfficialTime.dateOf(step.openedAt());
		return first.datesUntil(OfficialTime.dateOf(step.decidedAt()).plusDays(1))
			.map((date) -> OfficialTime.instant(date, MORNING))
			.filter((morning) -> !morning.isBefore(from) && morning.isBefore(until) && step.isOpenAt(morning));
	}

	private Stream<Outcome> look(Course course, StepTaken step, Ending ending, Instant morning) {
		var calendar = this.calendars.apply(course.agency());
		if (!calendar.isWorkingDay(OfficialTime.dateOf(morning))) {
			return Stream.empty();
		}
		var situation = new Situation(course.agency(), step.place(), step.officer(),
				calendar.minutesBetween(step.openedAt(), morning), calendar.minutesBetween(morning, ending.dueAt()));
		var forecast = this.forecasts.computeIfAbsent(morning, (at) -> new Forecast(this.known, this.crowds.at(at)));
		return Stream.of(new Outcome(forecast.expected(situation), ending.late()));
	}

}
