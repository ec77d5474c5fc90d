package vn.motcua.desk.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.ReadingCalendar;

/** A year as it hangs on the wall: twelve months of weeks, Monday first. */
record YearSheet(int year, List<Month> months) {

	private static final int DAYS_OF_A_WEEK = 7;

	/** A month, with those of its days that are announced. */
	record Month(YearMonth month, List<List<@Nullable Day>> weeks, List<CalendarDay> announced) {

		public LocalDate first() {
			return this.month.atDay(1);
		}

	}

	/** A day, with what is announced for it or fixed by law, if anything is. */
	record Day(LocalDate date, @Nullable CalendarDay announced) {

		/** How it is drawn. */
		public String look() {
			if (this.announced != null) {
				return (this.announced.kind() == CalendarDay.Kind.REST_DAY) ? "day-rest" : "day-make-up";
			}
			return (this.date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) ? "day-weekend" : "day-work";
		}

	}

	static YearSheet of(int year, ReadingCalendar.Year known) {
		var announced = known.items();
		Map<LocalDate, CalendarDay> byDate = known.all()
			.stream()
			.collect(Collectors.toMap(CalendarDay::date, Function.identity()));
		return new YearSheet(year,
				Stream.of(java.time.Month.values())
					.map((month) -> month(YearMonth.of(year, month), byDate, announced))
					.toList());
	}

	private static Month month(YearMonth month, Map<LocalDate, CalendarDay> byDate, List<CalendarDay> announced) {
		List<@Nullable Day> days = new ArrayList<>();
		IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach((blank) -> days.add(null));
		IntStream.rangeClosed(1, month.lengthOfMonth())
			.mapToObj(month::atDay)
			.forEach((date) -> days.add(new Day(date, byDate.get(date))));
		while (days.size() % DAYS_OF_A_WEEK != 0) {
			days.add(null);
		}
		List<List<@Nullable Day>> weeks = new ArrayList<>();
		for (int from = 0; from < days.size(); from += DAYS_OF_A_WEEK) {
			weeks.add(days.subList(from, from + DAYS_OF_A_WEEK));
		}
		return new Month(month, weeks,
				announced.stream().filter((day) -> YearMonth.from(day.date()).equals(month)).toList());
	}

}
