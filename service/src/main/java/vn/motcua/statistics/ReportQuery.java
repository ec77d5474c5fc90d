package vn.motcua.statistics;

import java.time.LocalDate;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;

/**
 * Which report is asked for.
 *
 * @param from the first day
 * @param to the last day, included
 * @param agency that received the dossiers, or stands above those that did
 */
public record ReportQuery(LocalDate from, LocalDate to, String agency, GroupBy groupBy, CancelledPolicy cancelled,
		TreeAsOf tree) {

	public ReportQuery {
		Period.check(from, to);
	}

	/** By the tree as it was. */
	public ReportQuery(LocalDate from, LocalDate to, String agency, GroupBy groupBy, CancelledPolicy cancelled) {
		this(from, to, agency, groupBy, cancelled, TreeAsOf.THEN);
	}

}
