package vn.motcua.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lends the connections of a pool. While all are lent one waits, as long as the database
 * answers; when it does not, nobody waits: who asks for a connection is refused at once,
 * and who waits for an answer on one is let go.
 */
final class WatchedDataSource extends DelegatingDataSource {

	private static final Logger log = LoggerFactory.getLogger(WatchedDataSource.class);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	/** The state of SQL for a connection that cannot be had. */
	private static final String UNABLE_TO_CONNECT = "08001";

	private final DatabaseWatch watch;

	private final Set<Connection> lent = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	WatchedDataSource(DataSource pool, DatabaseWatch watch) {
		super(pool);
		this.watch = watch;
		watch.whenAway(this::letGo);
	}

	@Override
	public Connection getConnection() throws SQLException {
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			if (this.watch.isAway()) {
				throw new SQLTransientConnectionException("The database does not answer", UNABLE_TO_CONNECT);
			}
			try {
				var connection = super.getConnection();
				this.lent.add(connection);
				return connection;
			}
			catch (SQLTransientConnectionException ex) {
				// The pool waits briefly, so that the watch can be asked in between.
				if (System.nanoTime() > until) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Also connections that nobody uses now are not used again: the server's end of them
	 * may stand still for ever.
	 */
	private void letGo() {
		try {
			if (isWrapperFor(HikariDataSource.class)) {
				unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
			}
		}
		catch (SQLException ex) {
			log.debug("The pool cannot be reached", ex);
		}
		lent().forEach(WatchedDataSource::abort);
	}

	private List<Connection> lent() {
		synchronized (this.lent) {
			var lent = List.copyOf(this.lent);
			this.lent.clear();
			return lent;
		}
	}

	private static void abort(Connection connection) {
		try {
			if (!connection.isClosed()) {
				connection.abort(Runnable::run);
			}
		}
		catch (SQLException ex) {
			log.debug("A connection had broken off by itself", ex);
		}
	}

}
