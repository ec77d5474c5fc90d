package vn.motcua.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	 * The days of a year that are not as their weekdays say.
	 *
	 * @param items those that are announced, in order
	 * @param published whether its days off are known at all
	 * @param fixed those that the law fixes, whether announced as well or not
	 */
	public record Year(List<CalendarDay> items, boolean published, List<CalendarDay> fixed) {

		/** All of them, in order. */
		public List<CalendarDay> all() {
			var announced = this.items.stream().map(CalendarDay::date).collect(Collectors.toSet());
			return Stream
				.concat(this.items.stream(), this.fixed.stream().filter((day) -> !announced.contains(day.date())))
				.sorted(Comparator.comparing(CalendarDay::date))
				.toList();
		}

	}

	public Year year(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw Refusal.field("out-of-range", "year", "The calendar is kept for the years 2000 to 2100.");
		}
		var days = this.rows.days();
		return new Year(days.stream().filter((day) -> day.date().getYear() == year).toList(),
				new CalendarDays(days).isPublished(year),
				Stream.of(FixedHoliday.values()).map((holiday) -> holiday.in(year)).toList());
	}

}
