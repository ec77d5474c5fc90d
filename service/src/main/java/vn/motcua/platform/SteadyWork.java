package vn.motcua.platform;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a thread of its own does bit by bit for as long as the program runs: it rests
 * while there is none, and after a failure, of whatever kind, it says so and tries again.
 * (Where memory is used up, saying so ends the program: {@link OutOfMemoryExit}.)
 */
public final class SteadyWork {

	private static final Logger log = LoggerFactory.getLogger(SteadyWork.class);

	private static final Duration IDLE = Duration.ofMillis(100);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private static final Duration STOPPING = Duration.ofSeconds(10);

	private final String name;

	private final Bit bit;

	private volatile boolean running;

	private volatile Thread thread = new Thread();

	/** Since when nothing succeeds, by the machine's own clock; null while it does. */
	private volatile @Nullable Long failingSince;

	/**
	 * Work that has not begun.
	 * @param name of the thread, and in what is said of failures
	 */
	public SteadyWork(String name, Bit bit) {
		this.name = name;
		this.bit = bit;
	}

	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().daemon().name(this.name).start(this::work);
	}

	private void work() {
		while (this.running && !Thread.currentThread().isInterrupted()) {
			rest(doBit());
		}
	}

	private Duration doBit() {
		try {
			var rest = this.bit.leavesMore() ? Duration.ZERO : IDLE;
			this.failingSince = null;
			return rest;
		}
		catch (Throwable ex) {
			if (this.failingSince == null) {
				this.failingSince = System.nanoTime();
			}
			say(ex);
			return AFTER_FAILURE;
		}
	}

	/** For how long it has not succeeded; zero while it does. */
	Duration failingFor() {
		var since = this.failingSince;
		return (since != null) ? Duration.ofNanos(System.nanoTime() - since) : Duration.ZERO;
	}

	/** Whether its thread has ended though nobody stopped it. */
	boolean hasEnded() {
		return this.running && this.thread.getState() == Thread.State.TERMINATED;
	}

	String name() {
		return this.name;
	}

	/** That the database is away is known, and said by who watches it. */
	private void say(Throwable failure) {
		if (DatabaseAway.isBehind(failure)) {
			log.info("The work of \"{}\" waits for the database", this.name);
		}
		else {
			log.error("The work of \"{}\" failed; trying again", this.name, failure);
		}
	}

	private static void rest(Duration rest) {
		try {
			Thread.sleep(rest);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Lets the bit that is being done come to its end, though not for ever. */
	public void stop() {
		this.running = false;
		try {
			this.thread.join(STOPPING.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public boolean isRunning() {
		return this.running;
	}

	/** A bit of the work. */
	@FunctionalInterface
	public interface Bit {

		/** Does it, and says whether there may be more to do at once. */
		boolean leavesMore() throws Exception;

	}

}
