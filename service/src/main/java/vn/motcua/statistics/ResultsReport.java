package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The report on the resolution of dossiers (form II.06a/VPCP/KSTT) for a period.
 *
 * @param reconciled whether everything in it adds up; a report that does not is a defect
 * of this software, and is never shown as if it did
 * @param upToEvent the last event it includes
 * @param behindSeconds how long ago the first that it lacks was recorded
 * @param sum of all rows, counted for itself
 */
public record ResultsReport(LocalDate from, LocalDate to, String agency, GroupBy groupBy,
		CancelledPolicy cancelledPolicy, boolean reconciled, long upToEvent, long behindSeconds, List<ReportRow> rows,
		ReportRow sum) {

	/** The key of the row that holds the sum. */
	public static final String SUM = "Tổng cộng";

	static ResultsReport of(ReportQuery query, FiguresProgress progress, List<ReportRow> rows, ReportRow sum) {
		return new ResultsReport(query.from(), query.to(), query.agency(), query.groupBy(), query.cancelled(),
				addsUp(rows, sum, query.cancelled()), progress.upToEvent(), progress.behindSeconds(), rows, sum);
	}

	private static boolean addsUp(List<ReportRow> rows, ReportRow sum, CancelledPolicy policy) {
		var added = new long[sum.figures().length];
		for (ReportRow row : rows) {
			Arrays.setAll(added, (column) -> added[column] + row.figures()[column]);
		}
		return Arrays.equals(added, sum.figures()) && sum.reconciles(policy)
				&& rows.stream().allMatch((row) -> row.reconciles(policy));
	}

}
