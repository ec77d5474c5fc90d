package vn.motcua.access;

import java.time.Duration;

/** Waiting, so that a test need not. */
@FunctionalInterface
interface Pause {

	void take(Duration time);

	/** Costs nothing but a virtual thread. */
	static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while someone waited to sign in", ex);
		}
	}

}
