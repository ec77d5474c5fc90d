package vn.motcua.platform;

import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the embedded database runs for as long as the program does: one that
 * was killed is started again on the same port; where that cannot be done, the program
 * ends and says why.
 */
final class DatabaseSupervisor implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(DatabaseSupervisor.class);

	private static final Duration LOOK = Duration.ofMillis(250);

	/** Processes of the old one may need a while to notice that it is gone. */
	private static final Duration TRYING = Duration.ofSeconds(10);

	private static final Duration SETTLING = Duration.ofSeconds(5);

	/** Whoever has to be started again so often will not stay. */
	private static final int RESTARTS = 10;

	private static final Duration RESTARTS_WITHIN = Duration.ofMinutes(10);

	private final PostgresServer server;

	private final int port;

	private final PostmasterPid postmaster;

	private final RestartBudget budget = new RestartBudget(RESTARTS, RESTARTS_WITHIN);

	private final Thread thread;

	private OrphanGuard guard;

	private volatile boolean closing;

	private DatabaseSupervisor(PostgresServer server, int port) throws IOException {
		this.server = server;
		this.port = port;
		this.postmaster = new PostmasterPid(server.data());
		this.server.start(port);
		this.guard = guard();
		this.thread = Thread.ofPlatform().daemon().name("database-supervisor").unstarted(this::supervise);
	}

	/** Starts the database and supervises it from then on. */
	static DatabaseSupervisor start(PostgresServer server, int port) throws IOException {
		var supervisor = new DatabaseSupervisor(server, port);
		supervisor.thread.start();
		return supervisor;
	}

	private OrphanGuard guard() throws IOException {
		var pid = this.postmaster.running()
			.orElseThrow(() -> new IOException("PostgreSQL ended as soon as it was started"));
		return OrphanGuard.over(this.server.data(), pid.pid());
	}

	private void supervise() {
		try {
			while (!this.closing) {
				if (this.postmaster.running().isEmpty()) {
					revive();
				}
				Thread.sleep(LOOK);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			log.error("The embedded database is gone and cannot be started again, so this program ends. See the"
					+ " database's own log in {}", this.server.data().resolve("log"), ex);
			// Not by this thread, for which closing the database waits.
			Thread.ofPlatform().name("ending").start(() -> System.exit(1));
		}
	}

	private synchronized void revive() throws IOException, InterruptedException {
		if (this.closing) {
			return;
		}
		log.error("The embedded database is gone, though this program did not stop it; starting it again");
		if (!this.budget.take(sinceEver())) {
			throw new IOException("It was started again " + RESTARTS + " times within " + RESTARTS_WITHIN);
		}
		this.guard.close();
		var began = sinceEver();
		startAgain(began.plus(TRYING));
		this.guard = guard();
		log.info("The embedded database answers again after {} ms", sinceEver().minus(began).toMillis());
	}

	private void startAgain(Duration until) throws IOException, InterruptedException {
		while (true) {
			try {
				this.postmaster.settle(SETTLING);
				this.server.start(this.port);
				return;
			}
			catch (IOException ex) {
				if (sinceEver().compareTo(until) > 0) {
					throw ex;
				}
				Thread.sleep(LOOK);
			}
		}
	}

	/** Of the machine's own clock, which nobody sets. */
	private static Duration sinceEver() {
		return Duration.ofNanos(System.nanoTime());
	}

	/** Stops the database; waits for one that is just being started again. */
	@Override
	public void close() throws IOException {
		this.closing = true;
		synchronized (this) {
			if (this.postmaster.running().isPresent()) {
				this.server.stop();
			}
			this.guard.close();
		}
	}

}
