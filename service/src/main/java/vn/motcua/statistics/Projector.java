package vn.motcua.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalFollower;
import vn.motcua.journal.JournalReader;

/**
 * Carries the journal over into the figures, each event exactly once: the figures and the
 * cursor change in one transaction, whose holder of the cursor's row is alone at it.
 */
@Component
class Projector implements JournalFollower {

	private static final int BATCH = 2000;

	private final JournalReader journal;

	private final JournalCursors cursors;

	private final RollUps rollUps;

	private final Standings standings;

	private final Booking booking;

	private final Entries entries;

	private final TransactionTemplate transaction;

	Projector(JournalReader journal, JournalCursors cursors, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.journal = journal;
		this.cursors = cursors;
		this.rollUps = new RollUps(jdbc);
		this.standings = new Standings(jdbc);
		this.booking = new Booking(journal);
		this.entries = new Entries(jdbc);
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
		var events = this.journal.after(cursor, horizon, most);
		if (!events.isEmpty()) {
			var batch = Batch.of(this.booking.of(events, cursor));
			this.entries.add(batch.entries());
			add(Roll.LIVE, batch, events.getLast().seq());
		}
		return events.size();
	}

	/**
	 * For whoever holds the cursors: carries over the next events up to a place once
	 * more, beside the live figures, and mends the entries on the way.
	 */
	Again again(long until, int most) {
		var cursor = this.cursors.at(Roll.REBUILT.reader());
		var events = this.journal.after(cursor, until, most);
		// Past the last event there must be no entries either.
		var end = (events.size() == most) ? events.getLast().seq() : until;
		var batch = Batch.of(this.booking.of(events, cursor));
		var differences = this.entries.mend(batch.entries(), cursor, end);
		add(Roll.REBUILT, batch, end);
		return new Again(events.size(), batch.entries().size(), differences);
	}

	private void add(Roll roll, Batch batch, long seq) {
		this.rollUps.add(roll, batch);
		this.standings.add(roll, batch.stands());
		this.cursors.move(roll.reader(), seq);
	}

	/**
	 * What was carried over once more.
	 *
	 * @param differences entries that were not the same before
	 */
	record Again(int events, long entries, long differences) {
	}

}
