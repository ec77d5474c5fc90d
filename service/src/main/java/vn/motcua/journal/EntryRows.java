package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;

/** Reads rows of the journal. */
record EntryRows(JsonMapper json) implements RowMapper<JournalEvent> {

	private static final String COLUMNS = """
			select seq, id, type, dossier, code, occurred_at, recorded_at, actor, on_behalf_of, agency, procedure, field,
			       channel, state, due_at, task, task_kind, outcome, note, data,
			       coalesce(imported_by, case when {imported} then 'import' end) as imported_by
			from journal
			""";

	static final String SELECT = COLUMNS.replace("{imported}", "actor = 'import'");

	/**
	 * For all of one dossier, which is the first parameter. Of imports before that was
	 * written down, it is known by how they began: the rest of the past came with it.
	 */
	static final String SELECT_OF_DOSSIER = COLUMNS.replace("{imported}", """
			(xid, 'import') = (select first.xid, first.actor
			                   from journal as first
			                   where first.dossier = ? -- index journal_of_dossier
			                   order by first.seq
			                   limit 1)""");

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	@Override
	public JournalEvent mapRow(ResultSet row, int number) throws SQLException {
		return new JournalEvent(row.getLong("seq"),
				new JournalEntry(row.getObject("id", UUID.class), EventType.ofWireName(row.getString("type")),
						row.getObject("dossier", UUID.class), row.getString("code"),
						row.getTimestamp("occurred_at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
						row.getString("actor"), row.getString("on_behalf_of"), row.getString("imported_by"),
						row.getString("agency"), row.getString("procedure"), row.getString("field"),
						row.getString("channel"), row.getString("state"), instant(row.getTimestamp("due_at")),
						row.getObject("task", UUID.class), row.getString("task_kind"), row.getString("outcome"),
						row.getString("note"), this.json.readValue(row.getString("data"), DATA)));
	}

	/** That row, which cannot be read. */
	static UnreadableEvent unreadable(ResultSet row, RuntimeException why) throws SQLException {
		return new UnreadableEvent(row.getLong("seq"), row.getObject("id", UUID.class), row.getString("type"),
				row.getObject("dossier", UUID.class), row.getString("code"),
				(why instanceof JacksonException) ? "Its data is not what this version understands."
						: "This version knows nothing of that type or state.");
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
