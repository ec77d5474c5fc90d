package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.refusal.Refusal;

/** Answers when a limit would end, and why then. */
@RestController
class DeadlineController {

	private static final Instant EARLIEST = newYear(2000);

	private static final Instant LATEST = newYear(2101);

	private final Calendars calendars;

	DeadlineController(Calendars calendars) {
		this.calendars = calendars;
	}

	@GetMapping("/api/deadlines")
	Deadline deadline(@RequestParam String agency, @RequestParam(defaultValue = "0") int limit,
			@RequestParam TimeLimit.Unit unit, @RequestParam Instant from) {
		var calendar = this.calendars.of(agency);
		if (from.isBefore(EARLIEST) || !from.isBefore(LATEST)) {
			throw Refusal.field("out-of-range", "from", "Deadlines are computed for the years 2000 to 2100.");
		}
		var timeLimit = (unit == TimeLimit.Unit.SAME_DAY) ? TimeLimit.sameDay() : new TimeLimit(limit, unit);
		return calendar.deadline(from, timeLimit);
	}

	private static Instant newYear(int year) {
		return OfficialTime.instant(LocalDate.ofYearDay(year, 1), LocalTime.MIDNIGHT);
	}

}
