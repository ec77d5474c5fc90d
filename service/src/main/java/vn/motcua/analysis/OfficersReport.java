package vn.motcua.analysis;

import java.util.List;

/**
 * What each officer decides, how long that takes, and what waited for him at the end of
 * the period.
 */
final class OfficersReport {

	/** Index visit_fact_by_day. */
	private static final String ROWS = """
			select task::text as id, code, unit as agency, decided_on as day, decided_at as at, kind, unit, step, officer,
			       worked_minutes as minutes, late
			from visit_fact as visit
			where decided_on is not null
			  and {stands}
			union all
			select visit.task::text, visit.code, visit.unit, null, visit.opened_at, visit.kind, visit.unit, visit.step,
			       held.officer, null, {overdue}
			{open}
			  and held.officer is not null
			"""
		.replace("{stands}", Visits.STANDS)
		.replace("{overdue}", Visits.OVERDUE)
		.replace("{open}\n", Visits.OPEN);

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
