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
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.JournalFollower;
import vn.motcua.journal.JournalPage;
import vn.motcua.journal.JournalReader;

/**
 * Carries the journal over into the figures, each event exactly once: the figures and the
 * cursor change in one transaction, whose holder of the cursor's row is alone at it.
 */
@Component
class Projector implements JournalFollower {

	private static final Logger log = LoggerFactory.getLogger(Projector.class);

	private static final int BATCH = 2000;

	/** Dossiers set aside that are read again at once. */
	private static final int AGAIN = 100;

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
			book(countable(page), cursor);
			this.cursors.move(reader(), page.end());
		}
		return page.size();
	}

	/** Those events that may be counted; what cannot be read is set aside. */
	private List<JournalEvent> countable(JournalPage page) {
		page.unreadable().forEach((event) -> {
			if (this.setAside.put(event, this.clock.instant())) {
				log.error("Event {} of dossier {} cannot be read; the figures go on without it: {}", event.seq(),
						event.code(), event.reason());
			}
		});
		return this.setAside.without(page);
	}

	private void book(List<JournalEvent> events, long after) {
		var batch = Batch.of(this.booking.of(events, after));
		this.entries.add(batch.entries());
		this.rollUps.add(Roll.LIVE, batch);
		this.standings.add(Roll.LIVE, batch.stands());
	}

	/**
	 * Counts what was set aside and can be read by now, unless another replica is at the
	 * figures, or they are just being put together anew without it.
	 */
	void readAgain() {
		this.transaction.executeWithoutResult((status) -> {
			var cursor = this.cursors.holdUnlessHeld(reader());
			var rebuilt = this.cursors.holdUnlessHeld(Roll.REBUILT.reader());
			if (cursor.isPresent() && rebuilt.isPresent() && rebuilt.getAsLong() == 0) {
				this.setAside.first(AGAIN).forEach((aside) -> readAgain(aside, cursor.getAsLong()));
			}
		});
	}

	private void readAgain(FiguresSetAside.Aside aside, long until) {
		var page = this.journal.of(aside.dossier(), aside.seq(), until);
		if (page.unreadable().isEmpty()) {
			book(page.events(), aside.seq() - 1);
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
		var batch = Batch.of(this.booking.of(countable(page), cursor));
		var differences = this.entries.mend(batch.entries(), cursor, end);
		this.rollUps.add(Roll.REBUILT, batch);
		this.standings.add(Roll.REBUILT, batch.stands());
		this.cursors.move(Roll.REBUILT.reader(), end);
		return new Again(page.size(), batch.entries().size(), differences);
	}

	/** The codes of dossiers of which something is left out. */
	List<String> setAside() {
		return this.setAside.first(AGAIN).stream().map(FiguresSetAside.Aside::code).toList();
	}

	/**
	 * What was carried over once more.
	 *
	 * @param differences entries that were not the same before
	 */
	record Again(int events, long entries, long differences) {
	}

}
