package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.List;

/** A weekday on which an office is open, with its shifts in order. */
public record OpenDay(DayOfWeek day, List<Shift> shifts) {

	public OpenDay {
		shifts = List.copyOf(shifts);
	}

}
