package vn.motcua.calendar;

import java.time.LocalDate;

import vn.motcua.refusal.Refusal;

/** What a report is about: official dates from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	public Period {
		check(from, to);
	}

	/** Refuses dates that no report can be about. */
	public static void check(LocalDate from, LocalDate to) {
		requireKnownYear("from", from);
		requireKnownYear("to", to);
		if (from.isAfter(to)) {
			throw Refusal.field("bad-period", "to", "The period must not end before it begins.");
		}
	}

	/** The same as moments. */
	public DateSpan span() {
		return new DateSpan(this.from, this.to);
	}

	private static void requireKnownYear(String field, LocalDate day) {
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw Refusal.field("bad-period", field,
					field + " must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
		}
	}

}
