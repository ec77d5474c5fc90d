package vn.motcua.publishing;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.journal.JournalReader;

/**
 * Sends stretches of the journal once more, one after the other, with the ids the events
 * always had. What is held is left out: it has not been published, and must not be before
 * its turn.
 */
final class Replaying implements LeadersWork {

	private static final int BATCH = 2000;

	private final JournalReader journal;

	private final Dispatch dispatch;

	private final Replays replays;

	private final Clock clock;

	Replaying(JournalReader journal, Dispatch dispatch, Replays replays, Clock clock) {
		this.journal = journal;
		this.dispatch = dispatch;
		this.replays = replays;
		this.clock = clock;
	}

	@Override
	public boolean isWanted() {
		return this.replays.next().isPresent();
	}

	@Override
	public boolean advance(JdbcClient session) {
		var replays = new Replays(session);
		var next = replays.next();
		next.ifPresent((replay) -> advance(replay, replays, new HeldEvents(session)));
		return next.isPresent();
	}

	private void advance(Replay replay, Replays replays, HeldEvents held) {
		var page = this.journal.after(replay.upToEvent(), replay.until(), BATCH);
		if (page.isEmpty()) {
			replays.finish(replay, this.clock.instant());
			return;
		}
		var first = held.firstOf(page.dossiers().stream());
		var published = page.events()
			.stream()
			.filter((each) -> each.seq() < first.getOrDefault(each.entry().dossier(), Long.MAX_VALUE))
			.toList();
		var sent = published.size() - this.dispatch.send(replay.topic(), published).size();
		replays.move(replay, page.end(), sent, page.size() - sent);
	}

}
