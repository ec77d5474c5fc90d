package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** All official dates from one to another, both included. */
public record DateSpan(LocalDate first, LocalDate last) {

	/** The moment at which the first date begins. */
	public Instant start() {
		return OfficialTime.instant(this.first, LocalTime.MIN);
	}

	/** The moment at which the last date is over. */
	public Instant end() {
		return OfficialTime.instant(this.last.plusDays(1), LocalTime.MIN);
	}

}
