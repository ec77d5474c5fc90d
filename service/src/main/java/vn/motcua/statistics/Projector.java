package vn.motcua.statistics;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.journal.JournalReader;

/**
 * Carries the journal over into the figures, each event exactly once: the figures and the
 * cursor change in one transaction, whose holder of the cursor's row is alone at it.
 */
@Component
class Projector {

	private final JournalReader journal;

	private final Cursors cursors;

	private final RollUps rollUps;

	private final TransactionTemplate transaction;

	Projector(JournalReader journal, Cursors cursors, RollUps rollUps, PlatformTransactionManager transactions) {
		this.journal = journal;
		this.cursors = cursors;
		this.rollUps = rollUps;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Takes the next events into the live figures.
	 * @return how many; as many as were asked for if there may be more
	 */
	int advance(int most) {
		var horizon = this.journal.horizon();
		return this.transaction.execute((status) -> {
			var cursor = this.cursors.holdUnlessHeld(Roll.LIVE);
			return cursor.isPresent() ? carry(Roll.LIVE, cursor.getAsLong(), horizon, most) : 0;
		});
	}

	/** For whoever holds the cursor: carries over the next events up to a place. */
	int carry(Roll roll, long cursor, long until, int most) {
		var events = this.journal.after(cursor, until, most);
		if (!events.isEmpty()) {
			this.rollUps.add(roll, Batch.of(events));
			this.cursors.move(roll, events.getLast().seq());
		}
		return events.size();
	}

}
