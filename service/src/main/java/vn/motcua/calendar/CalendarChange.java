package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that become otherwise than they were; at least one.
 *
 * @param announced days announced anew, or otherwise than before
 * @param takenBack dates that are again as their weekdays say
 */
public record CalendarChange(Collection<CalendarDay> announced, Collection<LocalDate> takenBack) {

	public CalendarChange {
		announced = List.copyOf(announced);
		takenBack = List.copyOf(takenBack);
	}

	/** From the earliest changed date to the latest. */
	public DateSpan span() {
		var dates = Stream.concat(this.announced.stream().map(CalendarDay::date), this.takenBack.stream())
			.sorted(Comparator.naturalOrder())
			.toList();
		return new DateSpan(dates.getFirst(), dates.getLast());
	}

	/** The calendar as it is after the change. */
	public WorkingCalendar appliedTo(WorkingCalendar calendar) {
		return calendar.with(this.announced).without(this.takenBack);
	}

}
