package vn.motcua.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.jspecify.annotations.Nullable;

/** Tells failures of the database itself from what is wrong with a statement. */
public final class DatabaseAway {

	/** Connections that fail, by the classes of SQL's states. */
	private static final String CONNECTION = "08";

	/** The server is shutting down, has crashed, or is starting up. */
	private static final String SERVER = "57P0";

	private static final String TOO_MANY_CONNECTIONS = "53300";

	/**
	 * What the pool says, without a state, of a connection that broke while it was in
	 * use.
	 */
	private static final String CLOSED_BY_POOL = "Connection is closed";

	private DatabaseAway() {
	}

	/** Whether the database was away, however many exceptions were wrapped around it. */
	public static boolean isBehind(@Nullable Throwable failure) {
		int depth = 0;
		for (var cause = failure; cause != null && depth < 50; cause = cause.getCause(), depth++) {
			if (cause instanceof SQLException ex && isAway(ex)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAway(SQLException ex) {
		var state = String.valueOf(ex.getSQLState());
		return ex instanceof SQLTransientConnectionException || state.startsWith(CONNECTION) || state.startsWith(SERVER)
				|| state.equals(TOO_MANY_CONNECTIONS)
				|| (ex.getSQLState() == null && CLOSED_BY_POOL.equals(ex.getMessage()));
	}

}
