package vn.motcua.analysis;

import java.util.List;

/** What the authority usually takes, in working days from receipt to result. */
final class DurationsReport {

	/** Index handling_fact_by_end. */
	private static final String ROWS = """
			select concat_ws('/', dossier, nullif(number, 1)) as id, code, agency, ended_on as day, ended_at as at, procedure,
			       field, channel, agency as unit, null as step, null as officer, worked_minutes as minutes, working_days,
			       timeliness
			from handling_fact
			where ended = 'RESULT_READY'
			  and told_on(restated_on, reversed_on, :to)
			""";

	static final Report REPORT = new Report("durations", ROWS,
			Report.by("PROCEDURE", "procedure", "AGENCY", "agency", "FIELD", "field", "CHANNEL", "channel"),
			List.of(new Column.Counted("results", "true"), new Column.Counted("early", "timeliness = 'EARLY'"),
					new Column.Counted("onTime", "timeliness = 'ON_TIME'"),
					new Column.Counted("late", "timeliness = 'LATE'"),
					new Column.Counted("measured", "working_days is not null"),
					Column.Computed.percentile("medianDays", 0.5, "working_days"),
					Column.Computed.percentile("ninetyPercentDays", 0.9, "working_days")));

	private DurationsReport() {
	}

}
