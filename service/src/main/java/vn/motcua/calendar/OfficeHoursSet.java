package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The office hours (giờ làm việc) of an ordinary week, in force from a date on.
 *
 * @param validFrom the first official date; none where the standard hours hold always
 * @param own whether they are the agency's own, not those of one above it or of everyone
 */
public record OfficeHoursSet(@Nullable LocalDate validFrom, boolean own, List<OpenDay> days) {

	static OfficeHoursSet of(LocalDate validFrom, boolean own, WeekHours week) {
		var days = week.days()
			.entrySet()
			.stream()
			.filter((day) -> !day.getValue().isClosed())
			.map((day) -> new OpenDay(day.getKey(), day.getValue().shifts()))
			.sorted(Comparator.comparing(OpenDay::day))
			.toList();
		return new OfficeHoursSet(validFrom.equals(LocalDate.MIN) ? null : validFrom, own, days);
	}

}
