package vn.motcua.analysis;

import java.util.List;

/**
 * What had to be done again: appraisals that the approver sent back, laid to whoever had
 * appraised last; and applicants who were asked for more, by whoever asked them.
 */
final class ReworkReport {

	/** Indexes visit_fact_by_day and visit_fact_of_dossier. */
	private static final String ROWS = """
			select 'SENT_BACK' as what, visit.task::text as id, visit.code, coalesce(appraised.unit, visit.unit) as agency,
			       visit.decided_on as day, visit.decided_at as at, visit.procedure, visit.field,
			       coalesce(appraised.unit, visit.unit) as unit, visit.step, appraised.officer,
			       appraised.worked_minutes as minutes, null::integer as round, null::boolean as notice_late
			from visit_fact as visit
			left join lateral (
			    select unit, officer, worked_minutes
			    from visit_fact
			    where dossier = visit.dossier
			      and kind = 'APPRAISAL'
			      and decided_at <= visit.decided_at
			      and (reversed_on is null or reversed_on > :to)
			    order by decided_at desc, opened_at desc
			    limit 1
			) as appraised on true
			where visit.outcome = 'SEND_BACK'
			  and {stands}
			union all
			select 'SUPPLEMENT', task::text, code, unit, decided_on, decided_at, procedure, field,
			       unit, step, officer, worked_minutes, supplement_round, notice_late
			from visit_fact
			where outcome = 'REQUEST_SUPPLEMENT'
			"""
		.replace("{stands}", Visits.STANDS);

	static final Report REPORT = new Report("rework", ROWS,
			Report.by("OFFICER", "officer", "UNIT", "unit", "PROCEDURE", "procedure", "FIELD", "field"),
			List.of(new Column.Counted("sentBack", "what = 'SENT_BACK'"),
					new Column.Counted("supplements", "what = 'SUPPLEMENT'"),
					new Column.Counted("beforeReceipt", "round = 0"), new Column.Counted("first", "round = 1"),
					new Column.Counted("repeated", "round > 1"), new Column.Counted("noticeLate", "notice_late")));

	private ReworkReport() {
	}

}
