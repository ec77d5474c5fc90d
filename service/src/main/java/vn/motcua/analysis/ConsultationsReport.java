package vn.motcua.analysis;

import java.util.List;

/**
 * Opinions by the unit that is asked (lấy ý kiến): given in the period, and open at its
 * end. A late answer is late for the unit that gives it.
 */
final class ConsultationsReport {

	/** Index visit_fact_by_day. */
	private static final String ROWS = """
			select task::text as id, code, unit as agency, decided_on as day, decided_at as at, procedure, field,
			       agency as asking, unit, step, officer, worked_minutes as minutes, late
			from visit_fact as visit
			where kind = 'CONSULTATION'
			  and decided_on is not null
			  and {stands}
			union all
			select visit.task::text, visit.code, visit.unit, null, visit.opened_at, visit.procedure, visit.field,
			       visit.agency, visit.unit, visit.step, held.officer, null, {overdue}
			{open}
			  and visit.kind = 'CONSULTATION'
			""".replace("{stands}", Visits.STANDS)
		.replace("{overdue}", Visits.OVERDUE)
		.replace("{open}\n", Visits.OPEN);

	private static final Column.Counted ANSWERED = new Column.Counted("answered", "day is not null");

	private static final Column.Counted LATE = new Column.Counted("late", "day is not null and late");

	static final Report REPORT = new Report("consultations", ROWS,
			Report.by("UNIT", "unit", "ASKING", "asking", "PROCEDURE", "procedure", "FIELD", "field"),
			List.of(ANSWERED, LATE, LATE.shareOf(ANSWERED, "lateRate"),
					Column.Computed.percentile("medianMinutes", 0.5, "minutes"),
					new Column.Counted("open", "day is null"), new Column.Counted("overdue", "day is null and late")));

	private ConsultationsReport() {
	}

}
