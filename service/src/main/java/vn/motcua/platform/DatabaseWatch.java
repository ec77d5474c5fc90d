package vn.motcua.platform;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database answers, because it asks on a connection of its own several
 * times a second. So nobody else need find out by waiting: while it is away calls are
 * refused at once, and whoever waits for an answer that will not come is let go.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

	private static final Duration LOOK = Duration.ofMillis(250);

	/** Whoever is silent for so long is away, though he may only be held up. */
	private static final int SILENCE_MILLIS = 1_250;

	private static final String CONNECTING_SECONDS = "1";

	private final JdbcConnectionDetails database;

	private final List<Runnable> lettingGo = new CopyOnWriteArrayList<>();

	private @Nullable Connection connection;

	private volatile boolean away;

	private volatile boolean running;

	private Thread thread = new Thread();

	DatabaseWatch(JdbcConnectionDetails database) {
		this.database = database;
	}

	/** Whether the database does not answer now. */
	public boolean isAway() {
		return this.away;
	}

	/** What to do to let those go who wait for a database that is away. */
	void whenAway(Runnable letGo) {
		this.lettingGo.add(letGo);
	}

	private void watch() {
		while (this.running) {
			lookSafely();
			rest();
		}
		close();
	}

	/** Whatever fails at letting others go, or at saying so: the watch goes on. */
	private void lookSafely() {
		try {
			look();
		}
		catch (Throwable ex) {
			log.error("Looking after the database failed; looking again", ex);
		}
	}

	private void look() {
		try {
			ask();
			answered();
		}
		catch (SQLException ex) {
			close();
			if (isSilent(ex)) {
				goneAway(ex);
			}
			else {
				lookAnew();
			}
		}
	}

	/** The connection may have been cut by itself: away is who gives no new one. */
	private void lookAnew() {
		try {
			ask();
			answered();
		}
		catch (SQLException ex) {
			close();
			goneAway(ex);
		}
	}

	private void ask() throws SQLException {
		var open = this.connection;
		if (open == null) {
			open = DriverManager.getConnection(this.database.getJdbcUrl(), properties());
			this.connection = open;
			open.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
		}
		try (var statement = open.createStatement()) {
			statement.execute("select");
		}
	}

	private Properties properties() {
		var properties = new Properties();
		properties.setProperty("user", String.valueOf(this.database.getUsername()));
		properties.setProperty("password", String.valueOf(this.database.getPassword()));
		properties.setProperty("ApplicationName", "motcua watch");
		properties.setProperty("connectTimeout", CONNECTING_SECONDS);
		properties.setProperty("socketTimeout", CONNECTING_SECONDS);
		return properties;
	}

	private void answered() {
		if (this.away) {
			this.away = false;
			log.info("The database answers again");
		}
	}

	private void goneAway(SQLException reason) {
		if (!this.away) {
			this.away = true;
			log.error("The database does not answer; calls are refused until it does: {}", reason.getMessage());
		}
		// Each time: someone may have been lent a connection just before we knew.
		this.lettingGo.forEach(Runnable::run);
	}

	private static boolean isSilent(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SocketTimeoutException) {
				return true;
			}
		}
		return false;
	}

	private void close() {
		var open = this.connection;
		this.connection = null;
		if (open != null) {
			try {
				open.abort(Runnable::run);
			}
			catch (SQLException ex) {
				log.debug("The connection of the watch had broken off", ex);
			}
		}
	}

	private static void rest() {
		try {
			Thread.sleep(LOOK);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
	}

	/** Nobody waits for it: the next look is the last. */
	@Override
	public void stop() {
		this.running = false;
		this.thread.interrupt();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before everyone who may be kept waiting, and until after them. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
