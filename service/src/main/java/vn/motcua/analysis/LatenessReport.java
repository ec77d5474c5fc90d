package vn.motcua.analysis;

import java.util.List;

/**
 * Where the time of late dossiers went, by the day on which their results were ready;
 * those that were withdrawn or stopped late, which no step made late: they have no
 * result; and beside that every step that took more than its share, late dossier or not,
 * on the day on which it did.
 */
final class LatenessReport {

	/** Indexes overrun_fact_by_day, handling_fact_by_end and visit_fact_by_day. */
	private static final String ROWS = """
			select case part when 1 then 'DOSSIER' else 'PART' end as what,
			       concat_ws('/', dossier, nullif(handling, 1)) as id, code, agency, ended_on as day, ended_at as at, procedure,
			       field, step, unit, null as officer,
			       worked_minutes as worked, share_minutes as share, overrun_minutes as minutes
			from overrun_fact
			union all
			select 'CANCELLED', concat_ws('/', dossier, nullif(number, 1)), code, agency, ended_on, ended_at, procedure,
			       field, null, agency, null, null, null, null
			from handling_fact
			where cancelled_late
			  and told_on(restated_on, reversed_on, :to)
			union all
			select 'STEP', task::text, code, unit, decided_on, decided_at, procedure, field,
			       step, unit, officer,
			       before_minutes + worked_minutes, share_minutes, before_minutes + worked_minutes - share_minutes
			from visit_fact
			where before_minutes + worked_minutes > share_minutes
			  and before_minutes <= share_minutes
			""";

	static final Report REPORT = new Report("lateness", ROWS,
			Report.by("STEP", "step", "UNIT", "unit", "PROCEDURE", "procedure", "FIELD", "field", "DAY", "day::text"),
			List.of(new Column.Counted("late", "what = 'DOSSIER'"),
					new Column.Counted("attributed", "what = 'DOSSIER' and step is not null"),
					new Column.Counted("stepsUnknown", "what = 'DOSSIER' and step is null"),
					new Column.Counted("cancelledLate", "what = 'CANCELLED'"),
					new Column.Computed("workedMinutes", "sum(worked) filter (where what <> 'STEP')"),
					new Column.Computed("shareMinutes", "sum(share) filter (where what <> 'STEP')"),
					new Column.Computed("overrunMinutes", "sum(minutes) filter (where what <> 'STEP')"),
					new Column.Counted("stepsOverShare", "what = 'STEP'")));

	private LatenessReport() {
	}

}
