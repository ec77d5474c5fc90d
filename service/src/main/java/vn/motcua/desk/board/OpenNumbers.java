package vn.motcua.desk.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.statistics.CancelledPolicy;
import vn.motcua.statistics.Cell;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRow;

/**
 * The numbers of a report as a page shows them: each leads to the dossiers that it
 * counts. A province has thousands of them on one page; what is the same in all their
 * addresses is written once.
 *
 * @param address without row and cell
 */
record OpenNumbers(String address, List<Cell> columns) {

	private static final List<Cell> NOW = List.of(Cell.RECEIVED, Cell.RESOLVED, Cell.LATE, Cell.PENDING,
			Cell.PENDING_OVERDUE, Cell.AWAITING_APPLICANT);

	/** Columns 3 to 13. */
	private static final List<Cell> FORM = List.of(Cell.TOTAL, Cell.RECEIVED_ONLINE, Cell.RECEIVED_IN_PERSON,
			Cell.CARRIED_OVER, Cell.RESOLVED, Cell.EARLY, Cell.ON_TIME, Cell.LATE, Cell.PENDING, Cell.PENDING_IN_TIME,
			Cell.PENDING_OVERDUE);

	private static final List<Cell> FORM_AND_CANCELLED = Stream.concat(FORM.stream(), Stream.of(Cell.CANCELLED))
		.toList();

	/** Those of the board. */
	static OpenNumbers now(ReportQuery query) {
		return new OpenNumbers(address(query), NOW);
	}

	/** Those of form II.06a/VPCP/KSTT, with the cancelled where they stand apart. */
	static OpenNumbers form(ReportQuery query) {
		return new OpenNumbers(address(query),
				(query.cancelled() == CancelledPolicy.SEPARATE) ? FORM_AND_CANCELLED : FORM);
	}

	private static String address(ReportQuery query) {
		return UriComponentsBuilder.fromPath("/desk/board/dossiers")
			.queryParam("from", query.from())
			.queryParam("to", query.to())
			.queryParam("agency", query.agency())
			.queryParam("groupBy", query.groupBy())
			.queryParam("cancelled", query.cancelled())
			.queryParamIfPresent("tree", Optional.of(query.tree()).filter((tree) -> tree != TreeAsOf.THEN))
			.encode()
			.toUriString();
	}

	/**
	 * A number, and where its dossiers are.
	 */
	record OpenNumber(Cell cell, long value, String address) {

		/** Whether it is one that should not be. */
		public boolean alarms() {
			return this.value > 0 && (this.cell == Cell.LATE || this.cell == Cell.PENDING_OVERDUE);
		}

	}

	/**
	 * The numbers of a row.
	 * @param key of the row; none: the sum
	 */
	public List<OpenNumber> of(@Nullable String key, ReportRow row) {
		var ofRow = (key == null) ? this.address + "&cell="
				: this.address + "&key=" + UriUtils.encode(key, StandardCharsets.UTF_8) + "&cell=";
		return this.columns.stream().map((cell) -> new OpenNumber(cell, row.of(cell), ofRow + cell.column())).toList();
	}

}
