package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.journal.Untold;

/**
 * Appointments that have passed and that no sweep has noticed yet: the dossier says that
 * it is overdue, the journal does not.
 */
@Component
class PassedUnnoticed implements Untold {

	private final JdbcClient jdbc;

	PassedUnnoticed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Instant> since(Instant now) {
		// What was written down late is lacking only since it was.
		return this.jdbc.sql("""
				select min(greatest(due_at, recorded_at))
				from dossier -- index dossier_running
				where state in ('RECEIVED', 'PROCESSING')
				  and overdue_since is null
				  and due_at < ?
				""")
			.param(Timestamp.from(now))
			.query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
			.single();
	}

}
