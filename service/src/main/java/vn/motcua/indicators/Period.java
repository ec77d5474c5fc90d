package vn.motcua.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/** From the first official date to the last, both included. */
record Period(LocalDate from, LocalDate to) {

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

	Period {
		if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
			throw Refusal.field("bad-period", from.isBefore(EARLIEST) ? "from" : "to",
					"The period must lie in the years 1900 to 2200.");
		}
		if (from.isAfter(to)) {
			throw Refusal.field("bad-period", "to", "The period must not end before it begins.");
		}
	}

	Instant begin() {
		return OfficialTime.instant(this.from, LocalTime.MIN);
	}

	/** The first moment after it. */
	Instant finish() {
		return OfficialTime.instant(this.to.plusDays(1), LocalTime.MIN);
	}

}
