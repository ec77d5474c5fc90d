package vn.motcua.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Ngày lễ that the law fixes by its date (Điều 112 Bộ luật Lao động 2019): nobody works
 * then in any year, whether the calendar of that year is announced yet or not. What moves
 * with the moon, and what is given in exchange, waits for its announcement.
 */
enum FixedHoliday {

	NEW_YEAR(1, 1, "Tết Dương lịch"), VICTORY_DAY(4, 30, "Ngày Chiến thắng 30/4"),
	LABOUR_DAY(5, 1, "Quốc tế lao động 1/5"), NATIONAL_DAY(9, 2, "Quốc khánh 2/9");

	private static final FixedHoliday[] ALL = values();

	private final int month;

	private final int day;

	private final String title;

	FixedHoliday(int month, int day, String title) {
		this.month = month;
		this.day = day;
		this.title = title;
	}

	/** That of the year, as it would be announced. */
	CalendarDay in(int year) {
		return new CalendarDay(LocalDate.of(year, this.month, this.day), CalendarDay.Kind.REST_DAY, this.title);
	}

	static @Nullable CalendarDay on(LocalDate date) {
		for (FixedHoliday holiday : ALL) {
			if (holiday.month == date.getMonthValue() && holiday.day == date.getDayOfMonth()) {
				return holiday.in(date.getYear());
			}
		}
		return null;
	}

}
