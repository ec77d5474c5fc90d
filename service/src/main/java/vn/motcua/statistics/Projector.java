package vn.motcua.statistics;

import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalFollower;
import vn.motcua.journal.JournalPage;
import vn.motcua.journal.JournalReader;
import vn.motcua.journal.UnreadableEvent;

/**
 * Carries the journal over into the figures, each event exactly once: the figures and the
 * cursor change in one transaction, whose holder of the cursor's row is alone at it.
 */
@Component
class Projector implements JournalFollower {

	private static final Logger log = LoggerFactory.getLogger(Projector.class);

	private static final int BATCH = 2000;

	/** Dossiers set aside that are named. */
	private static final int MOST_NAMED = 100;

	private final JournalReader journal;

	private final JournalCursors cursors;

	private final RollUps rollUps;

	private final Standings standings;

	private final Booking booking;

	private final Entries entries;

	private final FiguresSetAside setAside;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Projector(JournalReader journal, JournalCursors cursors, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		this.journal = journal;
		this.cursors = cursors;
		this.rollUps = new RollUps(jdbc);
		this.standings = new Standings(jdbc);
		this.booking = new Booking(journal);
		this.entries = new Entries(jdbc);
		this.setAside = new FiguresSetAside(jdbc);
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public String reader() {
		return Roll.LIVE.reader();
	}

	@Override
	public boolean advance() {
		return advance(BATCH) == BATCH;
	}

	/**
	 * Takes the next events into the live figures.
	 * @return how many; as many as were asked for if there may be more
	 */
	int advance(int most) {
		var horizon = this.journal.horizon();
		return this.transaction.execute((status) -> {
			var cursor = this.cursors.holdUnlessHeld(Roll.LIVE.reader());
			return cursor.isPresent() ? advance(cursor.getAsLong(), horizon, most) : 0;
		});
	}

	private int advance(long cursor, long horizon, int most) {
		var page = this.journal.after(cursor, horizon, most);
		if (!page.isEmpty()) {
			book(countable(Roll.LIVE, page, cursor));
			this.cursors.move(reader(), page.end());
		}
		return page.size();
	}

	/**
	 * The entries of those events that may be counted. What cannot be read is set aside,
	 * and so is what can, but cannot be booked because something before it cannot be read
	 * any more.
	 */
	private List<Entry> countable(Roll roll, JournalPage page, long after) {
		page.unreadable().forEach((event) -> setAside(roll, event));
		var events = this.setAside.without(roll, page);
		var past = this.booking.past(events, after);
		for (var before : past.unreadable()) {
			events.stream()
				.filter((event) -> event.entry().dossier().equals(before.dossier()))
				.findFirst()
				.ifPresent((event) -> setAside(roll, new UnreadableEvent(event.seq(), before.id(), before.type(),
						before.dossier(), before.code(), before.reason())));
		}
		return Booking.entries(past.unreadable().isEmpty() ? events : this.setAside.without(roll, page), past);
	}

	private void setAside(Roll roll, UnreadableEvent event) {
		if (this.setAside.put(roll, event, this.clock.instant())) {
			log.error("Event {} of dossier {} cannot be read; the figures go on without it: {}", event.seq(),
					event.code(), event.reason());
		}
	}

	private void book(List<Entry> entries) {
		var batch = Batch.of(entries);
		this.entries.add(batch.entries());
		this.rollUps.add(Roll.LIVE, batch);
		this.standings.add(Roll.LIVE, batch.stands());
	}

	/**
	 * For whoever holds the cursor: counts a dossier that was set aside, if it can be
	 * read by now.
	 */
	void readAgain(FiguresSetAside.Aside aside, long until) {
		var page = this.journal.of(aside.dossier(), aside.seq(), until);
		var past = this.booking.past(page.events(), aside.seq() - 1);
		if (page.unreadable().isEmpty() && past.unreadable().isEmpty()) {
			book(Booking.entries(page.events(), past));
			this.setAside.remove(aside.dossier());
			log.info("Dossier {} can be read again and is counted", aside.code());
		}
	}

	/**
	 * For whoever holds the cursors: carries over the next events up to a place once
	 * more, beside the live figures, and mends the entries on the way.
	 */
	Again again(long until, int most) {
		var cursor = this.cursors.at(Roll.REBUILT.reader());
		var page = this.journal.after(cursor, until, most);
		// Past the last event there must be no entries either.
		var end = (page.size() == most) ? page.end() : until;
		var batch = Batch.of(countable(Roll.REBUILT, page, cursor));
		var differences = this.entries.mend(batch.entries(), cursor, end);
		this.rollUps.add(Roll.REBUILT, batch);
		this.standings.add(Roll.REBUILT, batch.stands());
		this.cursors.move(Roll.REBUILT.reader(), end);
		return new Again(cursor == 0, page.size(), batch.entries().size(), differences);
	}

	/** The codes of dossiers of which something is left out. */
	List<String> setAside() {
		return this.setAside.codes(MOST_NAMED);
	}

	/**
	 * What was carried over once more.
	 *
	 * @param anew whether it began with the first event
	 * @param differences entries that were not the same before
	 */
	record Again(boolean anew, int events, long entries, long differences) {
	}

}
