package vn.motcua.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Being the one among all replicas who does a certain work. The lock belongs to a session
 * of the database: when the program dies it falls, and the next who asks has it. What the
 * work marks as done it marks on that very session, so that nobody marks who has lost the
 * lead. No transaction stays open on it, which would hold back everyone who follows the
 * journal.
 */
final class Lead implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Lead.class);

	/** After so long without an answer the session counts as broken off. */
	private static final int PATIENCE_MILLIS = 5_000;

	private final DataSource database;

	private final String work;

	private @Nullable Connection session;

	private boolean taken;

	Lead(DataSource database, String work) {
		this.database = database;
		this.work = work;
	}

	/** The session of the lead, if it is ours or can be had now. */
	synchronized Optional<JdbcClient> take() {
		try {
			var session = (this.session != null) ? this.session : open();
			var client = JdbcClient.create(new SingleConnectionDataSource(session, true));
			if (!this.taken && tryLock(client)) {
				this.taken = true;
				log.info("This replica does the {} from now on", this.work);
			}
			return this.taken ? Optional.of(client) : Optional.empty();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("There is no connection for the " + this.work, ex);
		}
	}

	private Connection open() throws SQLException {
		var opened = this.database.getConnection();
		this.session = opened;
		opened.setAutoCommit(true);
		opened.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
		return opened;
	}

	private boolean tryLock(JdbcClient session) {
		return session.sql("select pg_try_advisory_lock(hashtextextended(?, 0))")
			.param("motcua " + this.work)
			.query(Boolean.class)
			.single();
	}

	/** Gives the lead up; who fails at the work does so, because he may have lost it. */
	@Override
	public synchronized void close() {
		var ended = this.session;
		this.session = null;
		this.taken = false;
		if (ended == null) {
			return;
		}
		// The pool may lend the session to others.
		try (ended; var unlock = ended.prepareStatement("select pg_advisory_unlock_all()")) {
			unlock.execute();
		}
		catch (SQLException ex) {
			log.info("The session of the {} had broken off: {}", this.work, ex.getMessage());
		}
	}

}
