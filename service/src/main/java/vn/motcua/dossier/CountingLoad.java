package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;

/** Khối lượng công việc: how much each officer of a unit has in hand, and has done. */
@Service
public class CountingLoad {

	private final JdbcClient jdbc;

	private final Reach reach;

	private final Clock clock;

	CountingLoad(JdbcClient jdbc, Reach reach, Clock clock) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * Of everyone with work there: who has most overdue first, and before all what nobody
	 * has.
	 * @param agency itself and all below it, or everything within reach
	 * @param period in which finished work counts
	 */
	@Transactional(readOnly = true)
	public List<OfficerLoad> of(@Nullable String agency, Period period, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER, Role.APPROVER);
		var now = this.clock.instant();
		// Indexes task_open, task_finished and task_imported, none of which visits the
		// rows.
		return this.jdbc.sql("""
				with waiting as (
				    select coalesce(assignee, '') as officer, count(*) as open,
				           count(*) filter (where due_at >= :now and due_at < :tomorrow) as today,
				           count(*) filter (where due_at < :now) as overdue
				    from task
				    where closed_at is null
				    and agency = any(:agencies)
				    group by 1),
				done as (
				    select decided_by as officer, count(*) as finished
				    from task
				    where closed_at >= :first
				    and closed_at < :past
				    and agency = any(:agencies)
				    and decided_by is not null
				    group by 1),
				-- Named in a past that was imported, which is nobody's work here.
				past as (
				    select decided_by as officer, count(*) as finished
				    from task
				    where imported
				    and closed_at >= :first
				    and closed_at < :past
				    and agency = any(:agencies)
				    group by 1)
				select nullif(officer, '') as officer, coalesce(open, 0) as open, coalesce(today, 0) as today,
				       coalesce(overdue, 0) as overdue,
				       coalesce(done.finished, 0) - coalesce(past.finished, 0) as finished
				from waiting
				full join done using (officer)
				left join past using (officer)
				where open > 0
				or done.finished > coalesce(past.finished, 0)
				order by officer <> '', 4 desc, 3 desc, 2 desc, officer
				""")
			.param("agencies", this.reach.within(actor, agency).toArray(String[]::new))
			.param("now", Timestamp.from(now))
			.param("tomorrow", midnight(OfficialTime.dateOf(now).plusDays(1)))
			.param("first", midnight(period.from()))
			.param("past", midnight(period.to().plusDays(1)))
			.query((row, number) -> new OfficerLoad(row.getString("officer"), row.getLong("open"), row.getLong("today"),
					row.getLong("overdue"), row.getLong("finished")))
			.list();
	}

	static Timestamp midnight(LocalDate day) {
		Instant at = OfficialTime.instant(day, LocalTime.MIDNIGHT);
		return Timestamp.from(at);
	}

}
