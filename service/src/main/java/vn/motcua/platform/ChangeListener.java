package vn.motcua.platform;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens on one connection of its own for as long as the program runs. */
@Component
class ChangeListener implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);

	private static final int WAIT_MILLIS = 500;

	private static final int PATIENCE_MILLIS = 5_000;

	private final DataSource dataSource;

	private final ChangeFeed feed;

	private volatile boolean running;

	private Thread thread = new Thread();

	ChangeListener(DataSource dataSource, ChangeFeed feed) {
		this.dataSource = dataSource;
		this.feed = feed;
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().daemon().name("change-listener").start(this::listen);
	}

	private void listen() {
		while (this.running) {
			try (var connection = this.dataSource.getConnection()) {
				follow(connection);
			}
			catch (Throwable ex) {
				log.warn("Changes by other replicas cannot be heard; nothing is remembered meanwhile: {}",
						ex.toString());
				this.feed.live(false);
				pause();
			}
		}
		this.feed.live(false);
	}

	private void follow(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
		try (var statement = connection.createStatement()) {
			statement.execute("listen motcua_changes");
			this.feed.live(true);
			var postgres = connection.unwrap(PGConnection.class);
			while (this.running) {
				for (var notification : postgres.getNotifications(WAIT_MILLIS)) {
					this.feed.changed(notification.getParameter());
				}
				// A line that broke off silently hears nothing for ever: so it is asked.
				statement.execute("select");
			}
			statement.execute("unlisten *");
		}
	}

	private static void pause() {
		try {
			Thread.sleep(WAIT_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			this.thread.join(2L * WAIT_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
