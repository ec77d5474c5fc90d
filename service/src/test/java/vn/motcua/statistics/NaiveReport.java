package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;

/**
 * The report as anyone would make it with a heap of dossiers on the table: look at each,
 * and count; what was taken up again came in twice.
 */
record NaiveReport(ReportQuery query, Set<String> agencies) {

	private static final int COLUMNS = 11;

	/** For each key the columns that are counted, in the order of the form; "" is all. */
	Map<String, long[]> of(List<Life> lives) {
		Map<String, long[]> rows = new TreeMap<>();
		rows.put("", new long[COLUMNS]);
		lives.stream().flatMap((life) -> life.comings.stream()).forEach((coming) -> {
			var slice = coming.slice(this.query.to());
			if (this.agencies.contains(slice.agency())) {
				count(coming, slice, rows.computeIfAbsent(key(slice), (key) -> new long[COLUMNS]));
				count(coming, slice, rows.computeIfAbsent("", (key) -> new long[COLUMNS]));
			}
		});
		rows.entrySet()
			.removeIf((row) -> !row.getKey().isEmpty() && Arrays.stream(row.getValue()).allMatch((each) -> each == 0));
		return rows;
	}

	private String key(Slice slice) {
		return switch (this.query.groupBy()) {
			case FIELD -> slice.field();
			case PROCEDURE -> slice.procedure();
			case AGENCY -> slice.agency();
			case CHANNEL -> slice.channel();
		};
	}

	private void count(Coming coming, Slice slice, long[] row) {
		var ended = inPeriod(coming.endedAt);
		var cancelled = ended && coming.endedBy != EventType.RESULT_READY;
		var hidden = cancelled && this.query.cancelled() == CancelledPolicy.EXCLUDED;
		if (!hidden && coming.standing(this.query.from().minusDays(1)) != Coming.Standing.ABSENT) {
			row[0]++;
		}
		if (!hidden && inPeriod(coming.at)) {
			row[switch (slice.channel()) {
				case "ONLINE" -> 1;
				case "COUNTER" -> 2;
				default -> 3;
			}]++;
		}
		if (ended && !cancelled) {
			row[List.of("EARLY", "ON_TIME", "LATE").indexOf(coming.timeliness) + 4]++;
		}
		if (cancelled) {
			row[7]++;
			if (this.query.cancelled() == CancelledPolicy.WITHIN_RESOLVED) {
				row[coming.endedLate ? 6 : 5]++;
			}
		}
		switch (coming.standing(this.query.to())) {
			case ABSENT -> {
			}
			case IN_TIME -> row[8]++;
			case OVERDUE -> row[9]++;
			case AWAITING -> {
				row[8]++;
				row[10]++;
			}
		}
	}

	private boolean inPeriod(@Nullable Instant at) {
		if (at == null) {
			return false;
		}
		LocalDate day = OfficialTime.dateOf(at);
		return !day.isBefore(this.query.from()) && !day.isAfter(this.query.to());
	}

}
