package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import vn.motcua.journal.ReaderProgress;

/**
 * The report on the resolution of dossiers (form II.06a/VPCP/KSTT) for a period.
 *
 * @param reconciled whether everything in it adds up; a report that does not is a defect
 * of this software, and is never shown as if it did
 * @param upToEvent the last event that the figures include
 * @param behindSeconds how long ago came about what they lack; zero only if that is
 * nothing
 * @param sum of all rows, counted for itself
 * @param closed where exactly this period was closed: then rows and sum are what they
 * were at that time
 * @param corrections where it was closed: what the figures would be now, less that
 * @param closedWithin other closed periods inside this one that were corrected since
 * @param misfits where it does not reconcile: dossiers that do not fit, by code; if it
 * names none, the figures are to be rebuilt
 * @param setAside how many dossiers it lacks, wholly or in part, because something of
 * them cannot be read; none where it lacks none
 */
public record ResultsReport(LocalDate from, LocalDate to, String agency, GroupBy groupBy,
		CancelledPolicy cancelledPolicy, boolean reconciled, long upToEvent, long behindSeconds, List<ReportRow> rows,
		ReportRow sum, @JsonInclude(Include.NON_NULL) @Nullable ClosedPeriod closed,
		@JsonInclude(Include.NON_NULL) @Nullable Corrections corrections,
		@JsonInclude(Include.NON_EMPTY) List<ClosedPeriod> closedWithin,
		@JsonInclude(Include.NON_EMPTY) List<String> misfits, @JsonInclude(Include.NON_NULL) @Nullable Long setAside) {

	/** The key of the row that holds the sum. */
	public static final String SUM = "Tổng cộng";

	/**
	 * What the rates are of, in the names of the columns, where these alone do not say
	 * it: with the cancelled in a column of their own, the total still has them.
	 */
	@JsonProperty
	@JsonInclude(Include.NON_EMPTY)
	public Map<String, String> denominators() {
		return switch (this.cancelledPolicy) {
			case WITHIN_RESOLVED, EXCLUDED -> Map.of();
			case SEPARATE -> new TreeMap<>(Map.of("onTimeOfResolved", "resolved", "onTimeOfDue",
					"resolved + pendingOverdue", "onTimeOfTotal", "resolved + cancelled + pending"));
		};
	}

	/** As the figures are now. */
	static ResultsReport of(ReportQuery query, ReaderProgress progress, Figures now, List<ClosedPeriod> closedWithin) {
		return of(query, progress, now, null, null, closedWithin);
	}

	/** As the figures were when the period was closed. */
	static ResultsReport closed(ReportQuery query, ReaderProgress progress, Figures now, Figures then,
			ClosedPeriod period) {
		return of(query, progress, then, period, Corrections.of(now, then, query.cancelled()), List.of());
	}

	private static ResultsReport of(ReportQuery query, ReaderProgress progress, Figures figures,
			@Nullable ClosedPeriod period, @Nullable Corrections corrections, List<ClosedPeriod> closedWithin) {
		var policy = query.cancelled();
		var rows = figures.rows()
			.entrySet()
			.stream()
			.map((row) -> ReportRow.of(row.getKey(), row.getValue(), policy))
			.filter((row) -> !row.isEmpty())
			.toList();
		var sum = ReportRow.of(SUM, figures.sum(), policy);
		return new ResultsReport(query.from(), query.to(), query.agency(), query.groupBy(), policy,
				addsUp(rows, sum, policy), progress.upToEvent(), progress.behindSeconds(), rows, sum, period,
				corrections, closedWithin, List.of(), null);
	}

	/** The same, with the dossiers that do not fit. */
	ResultsReport naming(List<String> misfits) {
		return new ResultsReport(this.from, this.to, this.agency, this.groupBy, this.cancelledPolicy, this.reconciled,
				this.upToEvent, this.behindSeconds, this.rows, this.sum, this.closed, this.corrections,
				this.closedWithin, misfits, this.setAside);
	}

	/** The same, which lacks so many dossiers. */
	ResultsReport lacking(long dossiers) {
		return (dossiers == 0) ? this
				: new ResultsReport(this.from, this.to, this.agency, this.groupBy, this.cancelledPolicy,
						this.reconciled, this.upToEvent, this.behindSeconds, this.rows, this.sum, this.closed,
						this.corrections, this.closedWithin, this.misfits, dossiers);
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
