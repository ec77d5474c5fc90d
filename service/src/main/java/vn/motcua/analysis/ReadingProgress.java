package vn.motcua.analysis;

import java.time.Clock;

import org.springframework.stereotype.Component;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalLag;
import vn.motcua.journal.ReaderProgress;

/** Tells how far the facts have come, to whoever is about to read them. */
@Component
public class ReadingProgress {

	private final JournalCursors cursors;

	private final JournalLag lag;

	private final Clock clock;

	public ReadingProgress(JournalCursors cursors, JournalLag lag, Clock clock) {
		this.cursors = cursors;
		this.lag = lag;
		this.clock = clock;
	}

	/** To be asked first: what comes in between is counted, and not said to be. */
	public ReaderProgress now() {
		return this.lag.at(this.cursors.at(FactTables.LIVE.reader()), this.clock.instant());
	}

}
