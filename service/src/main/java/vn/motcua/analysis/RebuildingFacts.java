package vn.motcua.analysis;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.journal.JournalCursors;

/**
 * Puts the facts together anew from the journal, beside the live ones, and at the end
 * lets the live ones differ no more. The journal is read in many short transactions: one
 * long one would hold back the horizon of everyone who follows it. Readers see the old
 * facts until the end, and live events wait only while the last are caught up with.
 */
@Component
class RebuildingFacts {

	private static final Logger log = LoggerFactory.getLogger(RebuildingFacts.class);

	/** Dossiers set aside that an answer names. */
	private static final int NAMED = 100;

	private final FollowingFacts following;

	private final JournalCursors cursors;

	private final Reach reach;

	private final JdbcClient jdbc;

	private final FactsSetAside setAside;

	private final TransactionTemplate transaction;

	RebuildingFacts(FollowingFacts following, JournalCursors cursors, Reach reach, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.following = following;
		this.cursors = cursors;
		this.reach = reach;
		this.jdbc = jdbc;
		this.setAside = new FactsSetAside(jdbc);
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The facts are those of all agencies. */
	RebuiltFacts rebuild(Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		this.transaction.executeWithoutResult((status) -> clear());
		while (this.transaction.execute((status) -> carry(this.cursors.at(FactTables.LIVE.reader())))) {
			// In pieces, so that nobody waits for all of it.
		}
		return this.transaction.execute((status) -> finish());
	}

	/** Returns whether there are more events up to that place. */
	private boolean carry(long end) {
		var cursor = this.cursors.hold(FactTables.REBUILT.reader());
		return this.following.carry(FactTables.REBUILT, cursor, end, Telling.BATCH) < end;
	}

	private RebuiltFacts finish() {
		var end = this.cursors.hold(FactTables.LIVE.reader());
		while (carry(end)) {
			// What came meanwhile.
		}
		this.jdbc.sql(Telling.BY_CHOICE).query().singleRow();
		long rows = 0;
		long differences = 0;
		for (FactTables.Table table : FactTables.TABLES) {
			rows += count(table);
			differences += replace(table);
		}
		this.setAside.replace();
		clear();
		log.info("The facts were rebuilt up to event {}; {} of {} rows differed", end, differences, rows);
		return new RebuiltFacts(end, rows, differences, lacking());
	}

	/** The codes of dossiers that are not told of, or not to the end. */
	private List<String> lacking() {
		return this.setAside.codes(FactTables.LIVE, NAMED);
	}

	private long count(FactTables.Table table) {
		return this.jdbc.sql("select count(*) from " + table.name() + "_rebuilt").query(Long.class).single();
	}

	/** Makes the live rows the same as the rebuilt ones; returns how many were not. */
	private long replace(FactTables.Table table) {
		var superfluous = update(table, """
				delete from {table} as live
				where not exists (
				    select
				    from {table}_rebuilt as rebuilt
				    where {same})
				""");
		update(table, """
				delete from {table} as live
				using {table}_rebuilt as rebuilt
				where {same}
				  and row (rebuilt.*) is distinct from row (live.*)
				""");
		var missing = update(table, """
				insert into {table}
				select *
				from {table}_rebuilt
				on conflict ({key}) do nothing
				""");
		return (long) superfluous + missing;
	}

	private int update(FactTables.Table table, String statement) {
		return this.jdbc
			.sql(statement.replace("{table}", table.name())
				.replace("{key}", table.key())
				.replace("{same}", table.same("rebuilt", "live")))
			.update();
	}

	private void clear() {
		this.cursors.hold(FactTables.REBUILT.reader());
		this.jdbc
			.sql("truncate visit_fact_rebuilt, handling_fact_rebuilt, overrun_fact_rebuilt, recording_fact_rebuilt")
			.update();
		this.setAside.clear(FactTables.REBUILT);
		this.cursors.move(FactTables.REBUILT.reader(), 0);
	}

}
