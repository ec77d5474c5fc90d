package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;

/** What waits, is due today and is late, for the page someone begins his day with. */
@Service
public class CountingWaiting {

	/** Counting stops here. */
	public static final int MOST = 1000;

	private final JdbcClient jdbc;

	private final Reach reach;

	private final Clock clock;

	CountingWaiting(JdbcClient jdbc, Reach reach, Clock clock) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * Of the kinds of work that are his, at his agency and those below it; a manager sees
	 * all kinds.
	 */
	@Transactional(readOnly = true)
	public List<WaitingCount> of(Actor actor) {
		var now = this.clock.instant();
		var tomorrow = OfficialTime.instant(OfficialTime.dateOf(now).plusDays(1), LocalTime.MIDNIGHT);
		var kinds = Arrays.stream(TaskKind.values())
			.filter((kind) -> actor.has(kind.role(), Role.MANAGER))
			.map(TaskKind::name)
			.toArray(String[]::new);
		// Index task_inbox, and task_inbox_mine; where there is a deadline, urgency is
		// the
		// deadline.
		return this.jdbc.sql("""
				select wanted.kind,
				       (select count(*) from (select from task t where %1$s limit :most) as found) as waiting,
				       (select count(*) from (select from task t where t.closed_at is null and t.assignee = :me
				           and t.agency = any(:agencies) and t.kind = wanted.kind limit :most) as found) as mine,
				       (select count(*) from (select from task t where %1$s and t.due_at is not null
				           and t.urgency >= :now and t.urgency < :tomorrow limit :most) as found) as today,
				       (select count(*) from (select from task t where %1$s and t.due_at is not null
				           and t.urgency < :now limit :most) as found) as late
				from unnest(:kinds) with ordinality as wanted (kind, place)
				order by wanted.place
				""".formatted("t.closed_at is null and t.agency = any(:agencies) and t.kind = wanted.kind"))
			.param("agencies", this.reach.within(actor, null).toArray(String[]::new))
			.param("kinds", kinds)
			.param("me", actor.username())
			.param("most", MOST)
			.param("now", Timestamp.from(now))
			.param("tomorrow", Timestamp.from(tomorrow))
			.query((row, number) -> new WaitingCount(TaskKind.valueOf(row.getString("kind")), row.getInt("waiting"),
					row.getInt("mine"), row.getInt("today"), row.getInt("late")))
			.list();
	}

}
