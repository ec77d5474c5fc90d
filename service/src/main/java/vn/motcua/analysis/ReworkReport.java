package vn.motcua.analysis;

import java.util.List;

/**
 * What had to be done again: appraisals that the approver sent back, laid to whoever had
 * appraised last; and applicants who were asked for more, by whoever asked them.
 */
final class ReworkReport {

	/** Indexes step_fact_by_day and step_fact_of_dossier. */
	private static final String ROWS = """
			select 'SENT_BACK' as what, back.task::text as id, back.code, coalesce(appraised.unit, back.unit) as agency,
			       back.decided_on as day, back.decided_at as at, back.procedure, back.field,
			       coalesce(appraised.unit, back.unit) as unit, back.step, appraised.officer,
			       appraised.worked_minutes as minutes, null::integer as round, null::boolean as notice_late
			from step_fact as back
			left join lateral (
			    select unit, officer, worked_minutes
			    from step_fact
			    where dossier = back.dossier
			      and kind = 'APPRAISAL'
			      and decided_at <= back.decided_at
			    order by decided_at desc, opened_at desc
			    limit 1
			) as appraised on true
			where back.outcome = 'SEND_BACK'
			union all
			select 'SUPPLEMENT', task::text, code, unit, decided_on, decided_at, procedure, field,
			       unit, step, officer, worked_minutes, supplement_round, notice_late
			from step_fact
			where outcome = 'REQUEST_SUPPLEMENT'
			""";

	static final Report REPORT = new Report("rework", ROWS,
			Report.by("OFFICER", "officer", "UNIT", "unit", "PROCEDURE", "procedure", "FIELD", "field"),
			List.of(new Column.Counted("sentBack", "what = 'SENT_BACK'"),
					new Column.Counted("supplements", "what = 'SUPPLEMENT'"),
					new Column.Counted("beforeReceipt", "round = 0"), new Column.Counted("first", "round = 1"),
					new Column.Counted("repeated", "round > 1"), new Column.Counted("noticeLate", "notice_late")));

	private ReworkReport() {
	}

}
