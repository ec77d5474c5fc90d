package vn.motcua.calendar;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which days of a year are not as their weekdays say. */
@RestController
class CalendarController {

	private final ReadingCalendar reading;

	CalendarController(ReadingCalendar reading) {
		this.reading = reading;
	}

	@GetMapping("/api/calendar/days")
	ReadingCalendar.Year days(@RequestParam int year) {
		return this.reading.year(year);
	}

}
