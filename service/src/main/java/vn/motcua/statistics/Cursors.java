package vn.motcua.statistics;

import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each set of figures has followed the journal. */
@Component
class Cursors {

	private final JdbcClient jdbc;

	Cursors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long at(Roll roll) {
		return read(roll, "").orElseThrow();
	}

	/** Holds the cursor until the transaction ends. */
	long hold(Roll roll) {
		return read(roll, "for update").orElseThrow();
	}

	/** Holds the cursor, unless someone else does: then he is doing our work. */
	OptionalLong holdUnlessHeld(Roll roll) {
		return read(roll, "for update skip locked");
	}

	void move(Roll roll, long seq) {
		this.jdbc.sql("update journal_cursor set seq = ? where reader = ?").param(seq).param(roll.reader()).update();
	}

	private OptionalLong read(Roll roll, String lock) {
		return this.jdbc.sql("select seq from journal_cursor where reader = ? " + lock)
			.param(roll.reader())
			.query((row, number) -> OptionalLong.of(row.getLong(1)))
			.optional()
			.orElse(OptionalLong.empty());
	}

}
