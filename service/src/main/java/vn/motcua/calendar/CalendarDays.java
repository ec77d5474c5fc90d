package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * All days that are not as their weekdays say, the same for every agency: those that are
 * announced, and in every year those that the law fixes. Immutable.
 */
final class CalendarDays {

	/**
	 * Tết Nguyên đán begins between 21 January and 20 February, and its rest a day or two
	 * before.
	 */
	private static final MonthDay FIRST_OF_TET = MonthDay.of(1, 19);

	private static final MonthDay LAST_OF_TET = MonthDay.of(2, 27);

	private final Map<LocalDate, CalendarDay> byDate;

	private final TreeSet<Integer> published = new TreeSet<>();

	CalendarDays(Collection<CalendarDay> days) {
		Map<LocalDate, CalendarDay> all = new HashMap<>();
		for (CalendarDay day : days) {
			all.put(day.date(), day);
		}
		this.byDate = all;
		for (CalendarDay day : all.values()) {
			if (isOfTet(day)) {
				this.published.add(day.date().getYear());
			}
		}
	}

	/** Nothing else rests then, and no announcement of a year leaves it out. */
	private static boolean isOfTet(CalendarDay day) {
		var date = MonthDay.from(day.date());
		return day.kind() == CalendarDay.Kind.REST_DAY && !date.isBefore(FIRST_OF_TET) && !date.isAfter(LAST_OF_TET);
	}

	/** As announced, else as the law fixes it. */
	@Nullable CalendarDay on(LocalDate date) {
		var announced = this.byDate.get(date);
		return (announced != null) ? announced : FixedHoliday.on(date);
	}

	/**
	 * Whether the days off of the year were announced. A single day among them, such as
	 * one that the law fixes or one given after a storm, does not make its year known:
	 * the year is when its Tết is.
	 */
	boolean isPublished(int year) {
		return this.published.contains(year);
	}

	/** Whether the year may still be announced: those before the first known will not. */
	boolean isAwaited(int year) {
		return !isPublished(year) && (this.published.isEmpty() || year > this.published.first());
	}

	CalendarDays with(Collection<CalendarDay> days) {
		Map<LocalDate, CalendarDay> all = new HashMap<>(this.byDate);
		days.forEach((day) -> all.put(day.date(), day));
		return new CalendarDays(all.values());
	}

	CalendarDays without(Collection<LocalDate> dates) {
		Map<LocalDate, CalendarDay> all = new HashMap<>(this.byDate);
		dates.forEach(all::remove);
		return new CalendarDays(all.values());
	}

}
