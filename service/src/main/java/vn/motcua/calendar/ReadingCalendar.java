package vn.motcua.calendar;

import java.util.List;

import org.springframework.stereotype.Service;

import vn.motcua.refusal.Refusal;

/** Which days of a year are not as their weekdays say (lịch nghỉ, làm bù của năm). */
@Service
public class ReadingCalendar {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private final TimeRows rows;

	ReadingCalendar(TimeRows rows) {
		this.rows = rows;
	}

	/**
	 * The announced days of a year.
	 *
	 * @param published whether its days off are known at all
	 */
	public record Year(List<CalendarDay> items, boolean published) {
	}

	public Year year(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw Refusal.field("out-of-range", "year", "The calendar is kept for the years 2000 to 2100.");
		}
		var days = this.rows.days();
		return new Year(days.stream().filter((day) -> day.date().getYear() == year).toList(),
				new CalendarDays(days).isPublished(year));
	}

}
