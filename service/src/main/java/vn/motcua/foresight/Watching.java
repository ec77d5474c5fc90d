package vn.motcua.foresight;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalFollower;
import vn.motcua.journal.JournalReader;
import vn.motcua.platform.AtOneStop;

/**
 * Follows the journal, so that a dossier is watched for as long as it is open, and looked
 * at anew as soon as something has happened to it.
 */
@Component
@AtOneStop
class Watching implements JournalFollower {

	static final String READER = "foresight";

	private static final int BATCH = 2000;

	private final JournalReader journal;

	private final JournalCursors cursors;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Watching(JournalReader journal, JournalCursors cursors, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.journal = journal;
		this.cursors = cursors;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public String reader() {
		return READER;
	}

	@Override
	public boolean advance() {
		var horizon = this.journal.horizon();
		return this.transaction.execute((status) -> {
			var cursor = this.cursors.holdUnlessHeld(READER);
			return cursor.isPresent() && carry(cursor.getAsLong(), horizon);
		});
	}

	private boolean carry(long cursor, long horizon) {
		var page = this.journal.after(cursor, horizon, BATCH);
		if (!page.isEmpty()) {
			watch(page.dossiers().toArray(UUID[]::new));
			this.cursors.move(READER, page.end());
		}
		return page.size() == BATCH;
	}

	/**
	 * What matters is how they stand now, which is what their last event made of them.
	 */
	private void watch(UUID[] dossiers) {
		this.jdbc.sql("""
				delete from foresight
				where dossier = any(?)
				and not exists (select from dossier d where d.id = foresight.dossier and %s)
				""".formatted(Standing.OPEN)).param(dossiers).update();
		this.jdbc.sql("""
				insert into foresight (dossier, agency, unit, procedure, due_at, foreseen_at)
				select d.id, d.agency, d.agency, d.procedure, d.due_at, '-infinity'
				from dossier d
				where d.id = any(?)
				and %s
				order by d.id
				on conflict (dossier) do update
				set agency = excluded.agency,
				    procedure = excluded.procedure,
				    foreseen_at = '-infinity'
				""".formatted(Standing.OPEN)).param(dossiers).update();
	}

}
