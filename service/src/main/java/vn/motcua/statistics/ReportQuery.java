package vn.motcua.statistics;

import java.time.LocalDate;

import vn.motcua.refusal.Refusal;

/**
 * Which report is asked for.
 *
 * @param from the first day
 * @param to the last day, included
 * @param agency that received the dossiers, or stands above those that did
 */
public record ReportQuery(LocalDate from, LocalDate to, String agency, GroupBy groupBy, CancelledPolicy cancelled) {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	public ReportQuery {
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
