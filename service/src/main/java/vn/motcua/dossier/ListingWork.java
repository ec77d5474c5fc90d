package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;
import vn.motcua.web.Texts;

/** Lists what someone has in hand, for whoever may give it to another. */
@Service
public class ListingWork {

	private final JdbcClient jdbc;

	private final Procedures procedures;

	private final Reach reach;

	private final Clock clock;

	ListingWork(JdbcClient jdbc, Procedures procedures, Reach reach, Clock clock) {
		this.jdbc = jdbc;
		this.procedures = procedures;
		this.reach = reach;
		this.clock = clock;
	}

	/** The most urgent first. */
	@Transactional(readOnly = true)
	public Page<HeldTask> list(WorkQuery query, Paging paging, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER, Role.APPROVER);
		List<Object> values = new ArrayList<>();
		// Indexes task_inbox_mine and, for what nobody has, task_inbox_wide.
		var sql = new StringBuilder("""
				select t.id, t.kind, t.agency, t.assignee, t.opened_at, t.due_at, t.urgency,
				       d.code, d.procedure, d.procedure_since, d.applicant_name
				from task t
				join dossier d on d.id = t.dossier
				where t.closed_at is null
				and t.agency = any(?)
				""");
		values.add(this.reach.within(actor, query.agency()).toArray(String[]::new));
		if (query.officer().isEmpty()) {
			sql.append("and t.assignee is null\n");
		}
		else {
			sql.append("and t.assignee = ?\n");
			values.add(query.officer());
		}
		due(query, sql, values);
		var cursor = paging.cursor();
		if (cursor != null) {
			sql.append("and (t.urgency, t.id) > (?, ?)\n");
			values.addAll(List.of(Timestamp.from(cursor.instant(0)), cursor.uuid(1)));
		}
		sql.append("order by t.urgency, t.id\nlimit ").append(paging.size() + 1);
		var found = this.jdbc.sql(sql.toString()).params(values).query(this::task).list();
		return Page.cut(found, paging.size(), (task) -> Cursor.of(task.urgency(), task.id()));
	}

	/** Where there is a deadline, urgency is the deadline. */
	private void due(WorkQuery query, StringBuilder sql, List<Object> values) {
		if (query.due() == null) {
			return;
		}
		var now = this.clock.instant();
		switch (query.due()) {
			case OVERDUE -> {
				sql.append("and t.due_at is not null and t.urgency < ?\n");
				values.add(Timestamp.from(now));
			}
			case TODAY -> {
				sql.append("and t.due_at is not null and t.urgency >= ? and t.urgency < ?\n");
				var tomorrow = CountingLoad.midnight(OfficialTime.dateOf(now).plusDays(1));
				values.addAll(List.of(Timestamp.from(now), tomorrow));
			}
		}
	}

	private HeldTask task(ResultSet row, int number) throws SQLException {
		var due = row.getTimestamp("due_at");
		var procedure = this.procedures.version(row.getString("procedure"),
				row.getObject("procedure_since", LocalDate.class));
		return new HeldTask(row.getObject("id", UUID.class), TaskKind.valueOf(row.getString("kind")),
				row.getString("code"), row.getString("agency"), row.getString("assignee"),
				row.getTimestamp("opened_at").toInstant(), (due != null) ? due.toInstant() : null,
				row.getTimestamp("urgency").toInstant(), procedure.name(), Texts.line(row.getString("applicant_name")));
	}

}
