package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dossiers whose entries do not add up: pending in two columns at once, or in one less
 * than not at all, or gone without having come. There are none, unless this software has
 * a defect; then whoever mends it begins with these.
 */
record Misfits(JdbcClient jdbc) {

	private static final int MOST_NAMED = 20;

	/** Those by which a report over that period cannot add up; the first of them. */
	List<String> of(ReportQuery query, Scope scope) {
		return this.jdbc
			.sql("""
					select distinct code
					from (
					    select code,
					           coalesce(sum("by") filter (where measure = 'PENDING_IN_TIME'), 0) as in_time,
					           coalesce(sum("by") filter (where measure = 'PENDING_OVERDUE'), 0) as overdue,
					           coalesce(sum("by") filter (where measure = 'AWAITING_APPLICANT'), 0) as awaiting,
					           coalesce(sum(case when measure = 'RECEIVED' then "by"
					                             when measure in ('EARLY', 'ON_TIME', 'LATE', 'CANCELLED_IN_TIME', 'CANCELLED_LATE')
					                                 then -"by" end), 0) as left_over
					    from unnest(?::date[]) as until (day)
					    join figure_entry as e on e.day <= until.day
					    where e.agency = any(?)
					    group by until.day, dossier, code
					) as each_dossier
					where in_time not in (0, 1)
					   or overdue not in (0, 1)
					   or awaiting not in (0, 1)
					   or awaiting > in_time
					   or in_time + overdue <> left_over
					order by code
					limit ?
					""")
			.params(days(query), scope.array(), MOST_NAMED)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private static String[] days(ReportQuery query) {
		LocalDate before = query.from().minusDays(1);
		return new String[] { before.toString(), query.to().toString() };
	}

}
