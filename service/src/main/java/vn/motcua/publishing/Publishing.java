package vn.motcua.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.JournalPage;
import vn.motcua.journal.JournalReader;

/**
 * Follows the journal into the topic: the place is marked only behind what has arrived or
 * was set aside. Killed in between, it is all sent again, with the same ids.
 */
final class Publishing implements LeadersWork {

	static final String READER = "publishing";

	private static final Logger log = LoggerFactory.getLogger(Publishing.class);

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
		var page = this.journal.after(cursors.at(READER), horizon, BATCH);
		if (page.isEmpty()) {
			return false;
		}
		var aside = new ArrayList<>(unreadable(page));
		var first = held.firstOf(page.dossiers().stream());
		aside.forEach((each) -> first.merge(each.dossier(), each.seq(), Math::min));
		var free = new ArrayList<JournalEvent>();
		for (var event : page.events()) {
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
		cursors.move(READER, page.end());
		return page.size() == BATCH;
	}

	private static List<SetAside> unreadable(JournalPage page) {
		page.unreadable()
			.forEach((each) -> log.error("Event {} of dossier {} cannot be read and is set aside: {}", each.seq(),
					each.code(), each.reason()));
		return page.unreadable().stream().map(SetAside::unreadable).toList();
	}

	private boolean sendReleased(HeldEvents held) {
		var ready = held.ready(BATCH);
		if (ready.isEmpty()) {
			return false;
		}
		var pages = ready.stream().map((seq) -> this.journal.after(seq - 1, seq, 1)).toList();
		var aside = new ArrayList<>(pages.stream().flatMap((page) -> unreadable(page).stream()).toList());
		var stuck = aside.stream().map(SetAside::dossier).collect(Collectors.toSet());
		aside.addAll(this.dispatch.send(this.topic,
				pages.stream()
					.flatMap((page) -> page.events().stream())
					.filter((event) -> !stuck.contains(event.entry().dossier()))
					.toList()));
		var sent = new LinkedHashSet<>(ready);
		aside.forEach((each) -> sent.remove(each.seq()));
		// Behind one that still cannot be read they go on being held.
		pages.forEach((page) -> page.events()
			.stream()
			.filter((event) -> stuck.contains(event.entry().dossier()))
			.forEach((event) -> sent.remove(event.seq())));
		held.hold(aside, this.clock.instant());
		held.release(sent);
		return ready.size() == BATCH;
	}

}
