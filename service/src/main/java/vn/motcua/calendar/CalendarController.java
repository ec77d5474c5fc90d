package vn.motcua.calendar;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.refusal.Refusal;

/** Answers which days of a year are not as their weekdays say. */
@RestController
class CalendarController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private final TimeRows rows;

	CalendarController(TimeRows rows) {
		this.rows = rows;
	}

	/**
	 * The announced days of a year.
	 *
	 * @param published whether its days off are known at all
	 */
	record YearAnswer(List<CalendarDay> items, boolean published) {
	}

	@GetMapping("/api/calendar/days")
	YearAnswer days(@RequestParam int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw Refusal.field("out-of-range", "year", "The calendar is kept for the years 2000 to 2100.");
		}
		var days = this.rows.days();
		return new YearAnswer(days.stream().filter((day) -> day.date().getYear() == year).toList(),
				new CalendarDays(days).isPublished(year));
	}

}
