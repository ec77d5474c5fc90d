package vn.motcua.publishing;

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalReader;

/** Tells how far publication is, on whichever replica it is done. */
final class PublicationProgress {

	private final JournalReader journal;

	private final JournalCursors cursors;

	private final HeldEvents held;

	private final String topic;

	private final boolean configured;

	private final Clock clock;

	PublicationProgress(JournalReader journal, JdbcClient jdbc, String topic, boolean configured, Clock clock) {
		this.journal = journal;
		this.cursors = new JournalCursors(jdbc);
		this.held = new HeldEvents(jdbc);
		this.topic = topic;
		this.configured = configured;
		this.clock = clock;
	}

	Publication now() {
		return new Publication(this.configured, this.topic, upToEvent(), behindEvents(), behind().toSeconds(), held());
	}

	long upToEvent() {
		return this.cursors.at(Publishing.READER);
	}

	long behindEvents() {
		return this.journal.waiting(upToEvent());
	}

	Duration behind() {
		return this.journal.behind(upToEvent(), this.clock.instant());
	}

	long held() {
		return this.held.count();
	}

}
