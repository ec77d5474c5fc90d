package vn.motcua.statistics;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the figures up with the journal for as long as the program runs. */
@Component
class FollowingJournal implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(FollowingJournal.class);

	private static final int BATCH = 2000;

	private static final Duration IDLE = Duration.ofMillis(100);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private static final Duration STOPPING = Duration.ofSeconds(10);

	private final Projector projector;

	private volatile boolean running;

	private Thread thread = new Thread();

	FollowingJournal(Projector projector) {
		this.projector = projector;
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().daemon().name("figures").start(this::follow);
	}

	private void follow() {
		while (this.running && !Thread.currentThread().isInterrupted()) {
			pause(advance());
		}
	}

	/** Takes one batch, and says how long to rest after it. */
	private Duration advance() {
		try {
			return (this.projector.advance(BATCH) < BATCH) ? IDLE : Duration.ZERO;
		}
		catch (RuntimeException ex) {
			log.error("The figures fall behind the journal; trying again", ex);
			return AFTER_FAILURE;
		}
	}

	private static void pause(Duration rest) {
		try {
			Thread.sleep(rest);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			this.thread.join(STOPPING.toMillis());
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
