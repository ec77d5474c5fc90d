package vn.motcua.platform;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a thread of its own does bit by bit for as long as the program runs: it rests
 * while there is none, and after a failure it says so and tries again.
 */
public final class SteadyWork {

	private static final Logger log = LoggerFactory.getLogger(SteadyWork.class);

	private static final Duration IDLE = Duration.ofMillis(100);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private static final Duration STOPPING = Duration.ofSeconds(10);

	private final String name;

	private final Bit bit;

	private volatile boolean running;

	private Thread thread = new Thread();

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
			return this.bit.leavesMore() ? Duration.ZERO : IDLE;
		}
		catch (Exception ex) {
			say(ex);
			return AFTER_FAILURE;
		}
	}

	/** That the database is away is known, and said by who watches it. */
	private void say(Exception failure) {
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
