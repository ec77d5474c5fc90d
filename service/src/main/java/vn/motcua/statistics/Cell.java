package vn.motcua.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** The cells of the report that are counted, and can therefore be opened. */
public enum Cell {

	CARRIED_OVER("carriedOver"), RECEIVED_ONLINE("receivedOnline"), RECEIVED_COUNTER("receivedCounter"),
	RECEIVED_POSTAL("receivedPostal"), RECEIVED_IN_PERSON("receivedInPerson"), RECEIVED("received"), TOTAL("total"),
	EARLY("early"), ON_TIME("onTime"), LATE("late"), RESOLVED("resolved"), CANCELLED("cancelled"),
	PENDING_IN_TIME("pendingInTime"), PENDING_OVERDUE("pendingOverdue"), PENDING("pending"),
	AWAITING_APPLICANT("awaitingApplicant");

	private final String column;

	Cell(String column) {
		this.column = column;
	}

	/** The name of the column, as the report has it. */
	public String column() {
		return this.column;
	}

	/** The cell of that column; a rate is computed and has no dossiers of its own. */
	public static Cell of(String column) {
		return Arrays.stream(values()).filter((cell) -> cell.column.equals(column)).findFirst().orElseThrow(() -> {
			var sentence = Arrays.stream(values())
				.map(Cell::column)
				.collect(Collectors.joining(", ", "The cells that open are ", "."));
			return Refusal.malformed("no-such-cell", "'" + column + "' does not open.",
					new FieldProblem("cell", sentence));
		});
	}

	/** What the cell is made of, one list after the other. */
	List<Source> sources(CancelledPolicy policy) {
		var excluded = policy == CancelledPolicy.EXCLUDED;
		var within = policy == CancelledPolicy.WITHIN_RESOLVED;
		return switch (this) {
			case CARRIED_OVER -> List.of(Source.carriedOver(excluded));
			case RECEIVED_ONLINE -> List.of(Source.received(excluded, "ONLINE"));
			case RECEIVED_COUNTER -> List.of(Source.received(excluded, "COUNTER"));
			case RECEIVED_POSTAL -> List.of(Source.received(excluded, "POSTAL"));
			case RECEIVED_IN_PERSON -> List.of(Source.received(excluded, "COUNTER", "POSTAL"));
			case RECEIVED -> List.of(Source.received(excluded, "ONLINE", "COUNTER", "POSTAL"));
			case TOTAL -> Stream.of(CARRIED_OVER, RECEIVED).flatMap((cell) -> cell.sources(policy).stream()).toList();
			case EARLY -> List.of(Source.flow(Measure.EARLY));
			case ON_TIME -> List
				.of(within ? Source.flow(Measure.ON_TIME, Measure.CANCELLED_IN_TIME) : Source.flow(Measure.ON_TIME));
			case LATE ->
				List.of(within ? Source.flow(Measure.LATE, Measure.CANCELLED_LATE) : Source.flow(Measure.LATE));
			case RESOLVED ->
				List.of(within ? Source.flow(Measure.EARLY, Measure.ON_TIME, Measure.LATE, Measure.CANCELLED_IN_TIME,
						Measure.CANCELLED_LATE) : Source.flow(Measure.EARLY, Measure.ON_TIME, Measure.LATE));
			case CANCELLED -> List.of(Source.flow(Measure.CANCELLED_IN_TIME, Measure.CANCELLED_LATE));
			case PENDING_IN_TIME -> List.of(Source.left(Measure.PENDING_IN_TIME));
			case PENDING_OVERDUE -> List.of(Source.left(Measure.PENDING_OVERDUE));
			case PENDING -> List.of(Source.left(Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE));
			case AWAITING_APPLICANT -> List.of(Source.left(Measure.AWAITING_APPLICANT));
		};
	}

}
