package vn.motcua.analysis;

import java.util.List;

/** What each officer decides, how long that takes, and what waits for him now. */
final class OfficersReport {

	/** Indexes step_fact_by_day and task_inbox. */
	private static final String ROWS = """
			select task::text as id, code, unit as agency, decided_on as day, decided_at as at, kind, unit, step, officer,
			       worked_minutes as minutes, late
			from step_fact
			union all
			select task.id::text, dossier.code, task.agency, null, task.opened_at, task.kind, task.agency, task.activity,
			       task.assignee, null, dossier.state = 'PROCESSING' and task.due_at < :now
			from task
			join dossier on dossier.id = task.dossier
			where task.closed_at is null
			  and task.assignee is not null
			""";

	static final Report REPORT = new Report("officers", ROWS,
			Report.by("OFFICER", "officer", "UNIT", "unit", "KIND", "kind", "OFFICER_AND_KIND",
					"officer || ' ' || kind"),
			List.of(new Column.Counted("decided", "day is not null"),
					new Column.Counted("late", "day is not null and late"), hours("medianHours", 0.5),
					hours("ninetyPercentHours", 0.9), new Column.Counted("open", "day is null"),
					new Column.Counted("overdue", "day is null and late")));

	private OfficersReport() {
	}

	private static Column hours(String name, double part) {
		return Column.Computed.percentile(name, part, "round(minutes / 60.0, 2)");
	}

}
