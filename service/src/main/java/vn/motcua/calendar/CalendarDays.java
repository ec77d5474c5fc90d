package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** All announced days, the same for every agency; immutable. */
final class CalendarDays {

	private final Map<LocalDate, CalendarDay> byDate;

	private final TreeSet<Integer> published = new TreeSet<>();

	CalendarDays(Collection<CalendarDay> days) {
		Map<LocalDate, CalendarDay> all = new HashMap<>();
		for (CalendarDay day : days) {
			all.put(day.date(), day);
		}
		this.byDate = all;
		for (CalendarDay day : all.values()) {
			if (day.kind() == CalendarDay.Kind.REST_DAY) {
				this.published.add(day.date().getYear());
			}
		}
	}

	@Nullable CalendarDay on(LocalDate date) {
		return this.byDate.get(date);
	}

	/** No year is without a holiday: one of which none is known is not announced here. */
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
