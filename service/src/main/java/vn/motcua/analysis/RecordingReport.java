package vn.motcua.analysis;

import java.util.List;

/** How soon units write down what they did, in hours of office time (chậm cập nhật). */
final class RecordingReport {

	/** Index recording_fact_by_day. */
	private static final String ROWS = """
			select seq::text as id, code, unit as agency, day, day::timestamp at time zone 'Asia/Ho_Chi_Minh' as at,
			       procedure, field, unit, type as step, actor as officer, minutes
			from recording_fact
			""";

	private static final Column.Counted EVENTS = new Column.Counted("events", "true");

	private static final Column.Counted WITHIN_1 = new Column.Counted("within1h", "minutes <= 60");

	private static final Column.Counted WITHIN_4 = new Column.Counted("within4h", "minutes <= 240");

	private static final Column.Counted WITHIN_8 = new Column.Counted("within8h", "minutes <= 480");

	static final Report REPORT = new Report("recording", ROWS,
			Report.by("UNIT", "unit", "OFFICER", "officer", "DAY", "day::text", "TYPE", "step"),
			List.of(EVENTS, WITHIN_1, WITHIN_4, WITHIN_8, new Column.Counted("later", "minutes > 480"),
					WITHIN_1.shareOf(EVENTS, "within1hRate"), WITHIN_4.shareOf(EVENTS, "within4hRate"),
					WITHIN_8.shareOf(EVENTS, "within8hRate")));

	private RecordingReport() {
	}

}
