package vn.motcua.statistics;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalLag;
import vn.motcua.journal.JournalReader;
import vn.motcua.journal.ReaderProgress;

/** Tells how far the figures are, and waits until they are far enough. */
@Component
class Progress {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration LOOK = Duration.ofMillis(50);

	private final JournalCursors cursors;

	private final JournalReader journal;

	private final JournalLag lag;

	private final Clock clock;

	Progress(JournalCursors cursors, JournalReader journal, JournalLag lag, Clock clock) {
		this.cursors = cursors;
		this.journal = journal;
		this.lag = lag;
		this.clock = clock;
	}

	ReaderProgress now() {
		return this.lag.at(this.cursors.at(Roll.LIVE.reader()), this.clock.instant());
	}

	/** How many places of the journal the figures lack; not each has an event. */
	long behindEvents() {
		return Math.max(0, this.journal.last() - this.cursors.at(Roll.LIVE.reader()));
	}

	/**
	 * Waits until the figures include every event that can be seen now.
	 * @return whether they do
	 */
	boolean catchUp() {
		var last = this.journal.last();
		waitFor(last);
		return this.cursors.at(Roll.LIVE.reader()) >= last;
	}

	/**
	 * Waits until the figures include the event, but not longer than anyone would. The
	 * cursor itself is asked, because another replica may be moving it.
	 */
	void waitFor(long seq) {
		var patience = System.nanoTime() + PATIENCE.toNanos();
		while (this.cursors.at(Roll.LIVE.reader()) < seq && System.nanoTime() < patience) {
			try {
				Thread.sleep(LOOK);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

}
