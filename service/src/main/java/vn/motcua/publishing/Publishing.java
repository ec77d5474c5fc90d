package vn.motcua.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.JournalReader;

/**
 * Follows the journal into the topic: the place is marked only behind what has arrived or
 * was set aside. Killed in between, it is all sent again, with the same ids.
 */
final class Publishing implements LeadersWork {

	static final String READER = "publishing";

	private static final int BATCH = 2000;

	private final JournalReader journal;

	private final Dispatch dispatch;

	private final String topic;

	private final Clock clock;

	Publishing(JournalReader journal, Dispatch dispatch, String topic, Clock clock) {
		this.journal = journal;
		this.dispatch = dispatch;
		this.topic = topic;
		this.clock = clock;
	}

	@Override
	public boolean advance(JdbcClient session) {
		var held = new HeldEvents(session);
		// First what was held: it is older than anything that is new of its dossier.
		boolean moreHeld = sendReleased(held);
		return sendNew(held, new JournalCursors(session)) || moreHeld;
	}

	private boolean sendNew(HeldEvents held, JournalCursors cursors) {
		var horizon = this.journal.horizon();
		var events = this.journal.after(cursors.at(READER), horizon, BATCH);
		if (events.isEmpty()) {
			return false;
		}
		var first = held.firstOf(events.stream().map((each) -> each.entry().dossier()));
		var free = new ArrayList<JournalEvent>();
		var aside = new ArrayList<SetAside>();
		for (var event : events) {
			// What precedes the first that is held was not marked when we were cut off.
			var heldFrom = first.getOrDefault(event.entry().dossier(), Long.MAX_VALUE);
			if (event.seq() < heldFrom) {
				free.add(event);
			}
			else if (event.seq() > heldFrom) {
				aside.add(SetAside.behindAnother(event));
			}
		}
		aside.addAll(this.dispatch.send(this.topic, free));
		held.hold(aside, this.clock.instant());
		cursors.move(READER, events.getLast().seq());
		return events.size() == BATCH;
	}

	private boolean sendReleased(HeldEvents held) {
		var ready = held.ready(BATCH).stream().map(this::event).toList();
		if (ready.isEmpty()) {
			return false;
		}
		var aside = this.dispatch.send(this.topic, ready);
		var sent = new LinkedHashSet<>(ready);
		aside.forEach((each) -> sent.remove(each.event()));
		held.hold(aside, this.clock.instant());
		held.release(sent);
		return ready.size() == BATCH;
	}

	private JournalEvent event(long seq) {
		return this.journal.after(seq - 1, seq, 1).getFirst();
	}

}
