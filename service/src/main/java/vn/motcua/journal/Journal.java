package vn.motcua.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where events are written down, and read again for one dossier. */
@Component
public class Journal {

	private final JdbcTemplate batch;

	private final JdbcClient jdbc;

	private final EntryRows rows;

	private final JsonMapper json;

	Journal(JdbcTemplate batch, JdbcClient jdbc, JsonMapper json) {
		this.batch = batch;
		this.jdbc = jdbc;
		this.json = json;
		this.rows = new EntryRows(json);
	}

	/**
	 * Writes the entries down, in this order, in the transaction of the command they tell
	 * of.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(List<JournalEntry> entries) {
		if (entries.isEmpty()) {
			return;
		}
		this.batch.batchUpdate(
				"""
						insert into journal (id, type, dossier, code, occurred_at, recorded_at, actor, on_behalf_of, agency, procedure,
						                     field, channel, state, due_at, task, task_kind, outcome, note, data, imported_by)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
						""",
				entries, entries.size(), this::fill);
	}

	private void fill(PreparedStatement row, JournalEntry entry) throws SQLException {
		row.setObject(1, entry.id());
		row.setString(2, entry.type().wireName());
		row.setObject(3, entry.dossier());
		row.setString(4, entry.code());
		row.setTimestamp(5, Timestamp.from(entry.occurredAt()));
		row.setTimestamp(6, Timestamp.from(entry.recordedAt()));
		row.setString(7, entry.actor());
		row.setString(8, entry.onBehalfOf());
		row.setString(9, entry.agency());
		row.setString(10, entry.procedure());
		row.setString(11, entry.field());
		row.setString(12, entry.channel());
		row.setString(13, entry.state());
		row.setTimestamp(14, timestamp(entry.dueAt()));
		row.setObject(15, entry.task(), Types.OTHER);
		row.setString(16, entry.taskKind());
		row.setString(17, entry.outcome());
		row.setString(18, entry.note());
		row.setString(19, this.json.writeValueAsString(entry.data()));
		row.setString(20, entry.importedBy());
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant at) {
		return (at != null) ? Timestamp.from(at) : null;
	}

	/** The events of one dossier, in order, from after the given place. */
	public List<JournalEvent> of(UUID dossier, long after, int limit) {
		return this.jdbc.sql(EntryRows.SELECT_OF_DOSSIER + """
				where dossier = ? and seq > ?
				order by seq
				limit ?
				""").params(dossier, dossier, after, limit).query(this.rows).list();
	}

	/** The last events of one dossier, as many as are asked for, in order. */
	public List<JournalEvent> lastOf(UUID dossier, int limit) {
		// Index journal_of_dossier, backwards.
		return this.jdbc.sql(EntryRows.SELECT_OF_DOSSIER + """
				where dossier = ?
				order by seq desc
				limit ?
				""").params(dossier, dossier, limit).query(this.rows).list().reversed();
	}

	/** The last event of that type of one dossier, however many came before and after. */
	public Optional<JournalEvent> lastOf(UUID dossier, EventType type) {
		// Index journal_of_dossier, backwards.
		return this.jdbc.sql(EntryRows.SELECT_OF_DOSSIER + """
				where dossier = ? and type = ?
				order by seq desc
				limit 1
				""").params(dossier, dossier, type.wireName()).query(this.rows).optional();
	}

	/**
	 * Takes out of the events of a dossier that was erased what people wrote in their own
	 * words; the table itself refuses that for any other, and any other change.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void takeOutWords(UUID dossier) {
		// Index journal_of_dossier.
		this.jdbc.sql("""
				update journal
				set note = null,
				    data = data - :words
				where dossier = :dossier
				""").param("words", JournalEntry.OWN_WORDS.toArray(String[]::new)).param("dossier", dossier).update();
	}

	/** When such an event of that step was written down. */
	public Optional<Instant> recordedAt(UUID dossier, UUID task, EventType type) {
		// Index journal_of_dossier.
		return this.jdbc.sql("""
				select recorded_at
				from journal
				where dossier = ? and task = ? and type = ?
				order by seq desc
				limit 1
				""")
			.params(dossier, task, type.wireName())
			.query((row, number) -> row.getTimestamp("recorded_at").toInstant())
			.optional();
	}

	/** Whether the event is among those of the dossier. */
	public boolean has(UUID dossier, UUID event) {
		// Index journal_of_dossier.
		return this.jdbc.sql("select exists (select from journal where dossier = ? and id = ?)")
			.params(dossier, event)
			.query(Boolean.class)
			.single();
	}

}
