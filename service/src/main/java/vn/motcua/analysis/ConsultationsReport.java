package vn.motcua.analysis;

import java.util.List;

/**
 * Opinions by the unit that is asked (lấy ý kiến): given in the period, and open now. A
 * late answer is late for the unit that gives it.
 */
final class ConsultationsReport {

	/** Indexes step_fact_by_day and task_inbox. */
	private static final String ROWS = """
			select task::text as id, code, unit as agency, decided_on as day, decided_at as at, procedure, field,
			       agency as asking, unit, step, officer, worked_minutes as minutes, late
			from step_fact
			where kind = 'CONSULTATION'
			union all
			select task.id::text, dossier.code, task.agency, null, task.opened_at, dossier.procedure, dossier.field,
			       dossier.agency, task.agency, task.activity, task.assignee, null,
			       dossier.state = 'PROCESSING' and task.due_at < :now
			from task
			join dossier on dossier.id = task.dossier
			where task.kind = 'CONSULTATION'
			  and task.closed_at is null
			""";

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
