package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.agency.Agencies;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The work that waits, most urgent first. */
@Service
class Inbox {

	private final JdbcClient jdbc;

	private final Agencies agencies;

	private final Procedures procedures;

	private final Reach reach;

	Inbox(JdbcClient jdbc, Agencies agencies, Procedures procedures, Reach reach) {
		this.jdbc = jdbc;
		this.agencies = agencies;
		this.procedures = procedures;
		this.reach = reach;
	}

	/**
	 * Open tasks of the agencies within reach.
	 * @param agency itself and all below it, or everything within reach
	 * @param mine only what is in the reader's own hands
	 */
	@Transactional(readOnly = true)
	Page<WaitingTask> waiting(@Nullable TaskKind kind, @Nullable String agency, boolean mine, Paging paging,
			Actor actor) {
		if (agency != null) {
			this.agencies.tree().require(agency, "agency");
			this.reach.require(actor, agency);
		}
		var within = this.agencies.tree().within((agency != null) ? agency : actor.agency()).toArray(String[]::new);
		List<Object> values = new ArrayList<>(List.of((Object) within));
		// One agency: index task_inbox; a tree: task_inbox_wide; mine: task_inbox_mine.
		var sql = new StringBuilder("""
				select t.id, t.kind, t.agency, t.assignee, t.opened_at, t.due_at, t.urgency,
				       d.code, d.procedure, d.procedure_since, d.state, d.subject, d.applicant_name
				from task t
				join dossier d on d.id = t.dossier
				where t.closed_at is null
				and t.agency = any(?)
				""");
		if (kind != null) {
			sql.append("and t.kind = ?\n");
			values.add(kind.name());
		}
		if (mine) {
			sql.append("and t.assignee = ?\n");
			values.add(actor.username());
		}
		var cursor = paging.cursor();
		if (cursor != null) {
			sql.append("and (t.urgency, t.id) > (?, ?)\n");
			values.add(Timestamp.from(cursor.instant(0)));
			values.add(cursor.uuid(1));
		}
		sql.append("order by t.urgency, t.id\nlimit ").append(paging.size() + 1);
		var found = this.jdbc.sql(sql.toString()).params(values).query((row, number) -> task(row)).list();
		return Page.cut(found, paging.size(), (task) -> Cursor.of(task.urgency(), task.id()));
	}

	private WaitingTask task(ResultSet row) throws SQLException {
		var procedure = this.procedures.version(row.getString("procedure"),
				row.getObject("procedure_since", LocalDate.class));
		return new WaitingTask(row.getObject("id", UUID.class), TaskKind.valueOf(row.getString("kind")),
				row.getString("code"), row.getString("agency"), row.getString("assignee"),
				row.getTimestamp("opened_at").toInstant(), instant(row.getTimestamp("due_at")),
				row.getTimestamp("urgency").toInstant(), ProcedureAnswer.of(procedure),
				DossierState.valueOf(row.getString("state")), row.getString("subject"),
				row.getString("applicant_name"));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
