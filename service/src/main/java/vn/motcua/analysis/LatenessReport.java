package vn.motcua.analysis;

import java.util.List;

/**
 * Where the time of late dossiers went, by the day on which their results were ready; and
 * beside that every step that took more than its share, late dossier or not.
 */
final class LatenessReport {

	/** Indexes dossier_fact_by_end and step_fact_by_day. */
	private static final String ROWS = """
			select 'DOSSIER' as what, dossier::text as id, code, agency, ended_on as day, ended_at as at, procedure, field,
			       late_step as step, late_unit as unit, null as officer,
			       late_worked_minutes as worked, late_share_minutes as share, overrun_minutes as minutes
			from dossier_fact
			where ended = 'RESULT_READY'
			  and timeliness = 'LATE'
			union all
			select 'STEP', task::text, code, unit, decided_on, decided_at, procedure, field,
			       step, unit, officer,
			       worked_minutes, share_minutes, worked_minutes - share_minutes
			from step_fact
			where worked_minutes > share_minutes
			""";

	static final Report REPORT = new Report("lateness", ROWS,
			Report.by("STEP", "step", "UNIT", "unit", "PROCEDURE", "procedure", "FIELD", "field", "DAY", "day::text"),
			List.of(new Column.Counted("late", "what = 'DOSSIER'"),
					new Column.Counted("attributed", "what = 'DOSSIER' and step is not null"),
					new Column.Computed("workedMinutes", "sum(worked) filter (where what = 'DOSSIER')"),
					new Column.Computed("shareMinutes", "sum(share) filter (where what = 'DOSSIER')"),
					new Column.Computed("overrunMinutes", "sum(minutes) filter (where what = 'DOSSIER')"),
					new Column.Counted("stepsOverShare", "what = 'STEP'")));

	private LatenessReport() {
	}

}
