package vn.motcua.analysis;

import java.time.LocalDate;

import vn.motcua.refusal.Refusal;

/** Official days from the first to the last, both included. */
record Period(LocalDate from, LocalDate to) {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	Period {
		requireKnownYear("from", from);
		requireKnownYear("to", to);
		if (from.isAfter(to)) {
			throw Refusal.field("bad-period", "to", "The period must not end before it begins.");
		}
	}

	private static void requireKnownYear(String field, LocalDate day) {
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw Refusal.field("bad-period", field,
					field + " must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
		}
	}

}
