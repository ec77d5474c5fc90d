package vn.motcua.analysis;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalFollower;
import vn.motcua.journal.JournalReader;

/**
 * Carries the journal over into the facts, each event exactly once: the facts and the
 * cursor change in one transaction, whose holder of the cursor's row is alone at it.
 */
@Component
class FollowingFacts implements JournalFollower {

	private static final UUID FIRST = new UUID(0, 0);

	private final JournalReader journal;

	private final JournalCursors cursors;

	private final Teller teller;

	private final TransactionTemplate transaction;

	FollowingFacts(JournalReader journal, JournalCursors cursors, JdbcClient jdbc, Clock clock,
			PlatformTransactionManager transactions) {
		this.journal = journal;
		this.cursors = cursors;
		this.teller = new Teller(jdbc, clock);
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public String reader() {
		return FactTables.LIVE.reader();
	}

	@Override
	public boolean advance() {
		return advance(Telling.BATCH);
	}

	/** Takes in so many events at most; returns whether there are more. */
	boolean advance(int most) {
		var horizon = this.journal.horizon();
		return this.transaction.execute((status) -> {
			var cursor = this.cursors.holdUnlessHeld(reader());
			return cursor.isPresent() && carry(FactTables.LIVE, cursor.getAsLong(), horizon, most) < horizon;
		});
	}

	/**
	 * For whoever holds the cursor: carries over the next events up to a place.
	 * @return the place that was reached
	 */
	long carry(FactTables tables, long cursor, long end, int most) {
		if (cursor >= end) {
			return end;
		}
		var until = Math.min(end, cursor + most);
		this.teller.tell(tables, cursor, until);
		this.cursors.move(tables.reader(), until);
		return until;
	}

	/**
	 * Tells of what was set aside and can be told of by now, in pieces, unless another
	 * replica is at it.
	 */
	void tellAgain() {
		var after = Optional.of(FIRST);
		while (after.isPresent()) {
			var last = after.get();
			after = this.transaction.execute((status) -> tellAgain(last));
		}
	}

	private Optional<UUID> tellAgain(UUID after) {
		var cursor = this.cursors.holdUnlessHeld(reader());
		return cursor.isPresent() ? this.teller.tellAgain(FactTables.LIVE, after, cursor.getAsLong())
				: Optional.empty();
	}

}
