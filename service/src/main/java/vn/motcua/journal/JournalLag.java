package vn.motcua.journal;

import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far what is told from the journal is behind what is so. */
@Component
public class JournalLag {

	private final JournalReader journal;

	private final ObjectProvider<Untold> untold;

	JournalLag(JournalReader journal, ObjectProvider<Untold> untold) {
		this.journal = journal;
		this.untold = untold;
	}

	/** How far a reader at that place has come. */
	public ReaderProgress at(long seq, Instant now) {
		return new ReaderProgress(seq, seconds(seq, now));
	}

	private long seconds(long seq, Instant now) {
		var longest = this.untold.orderedStream()
			.flatMap((each) -> each.since(now).stream())
			.map((since) -> Duration.between(since, now))
			.reduce(this.journal.behind(seq, now), (one, other) -> (one.compareTo(other) > 0) ? one : other);
		return longest.isPositive() ? Math.max(1, longest.toSeconds()) : 0;
	}

}
