package vn.motcua.statistics;

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

	private final TransactionTemplate transaction;

	Projector(JournalReader journal, JournalCursors cursors, RollUps rollUps, PlatformTransactionManager transactions) {
		this.journal = journal;
		this.cursors = cursors;
		this.rollUps = rollUps;
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
			return cursor.isPresent() ? carry(Roll.LIVE, cursor.getAsLong(), horizon, most) : 0;
		});
	}

	/** For whoever holds the cursor: carries over the next events up to a place. */
	int carry(Roll roll, long cursor, long until, int most) {
		var events = this.journal.after(cursor, until, most);
		if (!events.isEmpty()) {
			this.rollUps.add(roll, Batch.of(events));
			this.cursors.move(roll.reader(), events.getLast().seq());
		}
		return events.size();
	}

}
