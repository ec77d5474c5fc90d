package vn.motcua.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One change of the calendar is carried out at a time, on whichever replica; held until
 * the transaction ends. An advisory lock and not one of a row, because that would give
 * the transaction a number, and the readers of the journal wait for the oldest of those.
 */
@Component
class CalendarTurn {

	/** "lich": what the lock is known by in the database. */
	static final long KEY = 0x6c696368L;

	private final JdbcClient jdbc;

	CalendarTurn(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits for it. */
	void take() {
		this.jdbc.sql("select pg_advisory_xact_lock(?) is null").param(KEY).query().singleRow();
	}

	/** Whether nobody else has it. */
	boolean tryToTake() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(KEY).query(Boolean.class).single();
	}

}
