package vn.motcua.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.foresight.Calibration.Outcome;

/**
 * Looks at the mornings of the past: where each dossier stood on it that has ended since,
 * what would have been foretold of it, and what became of it.
 */
final class Hindsight {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final Function<String, WorkingCalendar> calendars;

	private final Crowds crowds;

	private final Map<Instant, Forecast> forecasts = new HashMap<>();

	Hindsight(Function<String, WorkingCalendar> calendars, List<Course> courses) {
		this.calendars = calendars;
		this.crowds = Crowds.of(courses.stream().flatMap((course) -> course.steps().stream()).toList());
	}

	/** What was foretold on mornings between two moments, and came out since. */
	List<Outcome> outcomes(Knowledge known, List<Course> foretold, Instant from, Instant until, int most) {
		var seen = foretold.stream()
			.filter((course) -> course.ending() != null && course.ending().at().isAfter(from))
			.toList();
		List<Outcome> outcomes = new ArrayList<>();
		int every = Math.max(1, seen.size() / most);
		for (int at = 0; at < seen.size() && outcomes.size() < most; at += every) {
			for (StepTaken step : seen.get(at).underLastAppointment()) {
				look(seen.get(at), step, known, from, until, outcomes);
			}
		}
		return outcomes;
	}

	private void look(Course course, StepTaken step, Knowledge known, Instant from, Instant until,
			List<Outcome> outcomes) {
		var ending = course.ending();
		if (ending == null) {
			return;
		}
		var calendar = this.calendars.apply(course.agency());
		var last = OfficialTime.dateOf(step.decidedAt());
		for (LocalDate date = OfficialTime.dateOf(step.openedAt()); !date.isAfter(last); date = date.plusDays(1)) {
			var morning = OfficialTime.instant(date, MORNING);
			boolean asked = !morning.isBefore(from) && morning.isBefore(until) && morning.isBefore(ending.dueAt());
			if (asked && step.isOpenAt(morning) && calendar.isWorkingDay(date)) {
				var place = step.place();
				var situation = new Situation(course.agency(), place, step.officer(),
						calendar.minutesBetween(step.openedAt(), morning),
						calendar.minutesBetween(morning, ending.dueAt()));
				var forecast = this.forecasts.computeIfAbsent(morning, (at) -> new Forecast(known, this.crowds.at(at)));
				outcomes.add(new Outcome(forecast.expected(situation), ending.late()));
			}
		}
	}

}
