package vn.motcua.journal;

import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each reader has followed the journal. */
@Component
public class JournalCursors {

	private final JdbcClient jdbc;

	public JournalCursors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long at(String reader) {
		return read(reader, "").orElseThrow();
	}

	/** Holds the cursor until the transaction ends. */
	public long hold(String reader) {
		return read(reader, "for update").orElseThrow();
	}

	/** Holds the cursor, unless someone else does: then he is doing our work. */
	public OptionalLong holdUnlessHeld(String reader) {
		return read(reader, "for update skip locked");
	}

	public void move(String reader, long seq) {
		this.jdbc.sql("update journal_cursor set seq = ? where reader = ?").param(seq).param(reader).update();
	}

	private OptionalLong read(String reader, String lock) {
		return this.jdbc.sql("select seq from journal_cursor where reader = ? " + lock)
			.param(reader)
			.query((row, number) -> OptionalLong.of(row.getLong(1)))
			.optional()
			.orElse(OptionalLong.empty());
	}

}
