package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * A day that is not as its weekday says, by announcement.
 *
 * @param name as announced, such as {@code Quốc khánh 2/9}
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

	/** How the day departs from its weekday. */
	public enum Kind {

		/** Ngày nghỉ: a holiday, or a day off given for one. */
		REST_DAY,
		/** Ngày làm bù: worked in exchange for a day off. */
		MAKE_UP_DAY

	}
}
