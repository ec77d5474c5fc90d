package vn.motcua.statistics;

import java.util.List;

/**
 * What the figures are now, less what they were when the period was closed.
 *
 * @param rows those in which anything differs
 */
public record Corrections(List<ReportRow> rows, ReportRow sum) {

	static Corrections of(Figures now, Figures closed, CancelledPolicy policy) {
		return new Corrections(now.keys(closed)
			.stream()
			.map((key) -> ReportRow.difference(key, now.row(key), closed.row(key), policy))
			.filter((row) -> !row.isEmpty())
			.toList(), ReportRow.difference(ResultsReport.SUM, now.sum(), closed.sum(), policy));
	}

}
