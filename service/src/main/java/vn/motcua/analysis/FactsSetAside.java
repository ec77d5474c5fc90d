package vn.motcua.analysis;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of dossiers that are kept out of a set of facts from one event on that cannot
 * be told of: without it the later ones would be told wrongly. Who changes it holds the
 * cursor of those facts.
 */
record FactsSetAside(JdbcClient jdbc) {

	/** A dossier, and the place of the first of its events that is kept out. */
	record Aside(UUID dossier, String code, long seq) {
	}

	/** The codes of those that were set aside first. */
	List<String> codes(FactTables facts, int most) {
		return this.jdbc.sql("select code from facts_set_aside where reader = ? order by set_aside_at, dossier limit ?")
			.params(facts.reader(), most)
			.query((row, number) -> row.getString("code"))
			.list();
	}

	/** The next after that dossier, in their order. */
	List<Aside> after(FactTables facts, UUID dossier, int most) {
		return this.jdbc.sql("""
				select dossier, code, seq
				from facts_set_aside -- primary key
				where reader = ?
				  and dossier > ?
				order by dossier
				limit ?
				""")
			.params(facts.reader(), dossier, most)
			.query((row, number) -> new Aside(row.getObject("dossier", UUID.class), row.getString("code"),
					row.getLong("seq")))
			.list();
	}

	/**
	 * Sets the dossier of an event aside from there on.
	 * @return whether it was not yet, and there is such an event
	 */
	boolean put(FactTables facts, long seq, String reason, Instant at) {
		return this.jdbc.sql("""
				insert into facts_set_aside (reader, dossier, code, seq, reason, set_aside_at)
				select ?, dossier, code, seq, ?, ?
				from journal
				where seq = ?
				on conflict (reader, dossier) do nothing
				""").params(facts.reader(), reason, Timestamp.from(at), seq).update() == 1;
	}

	void remove(FactTables facts, UUID dossier) {
		this.jdbc.sql("delete from facts_set_aside where reader = ? and dossier = ?")
			.params(facts.reader(), dossier)
			.update();
	}

	void clear(FactTables facts) {
		this.jdbc.sql("delete from facts_set_aside where reader = ?").param(facts.reader()).update();
	}

	/** The live facts lack from now on what the rebuilt ones do. */
	void replace() {
		clear(FactTables.LIVE);
		this.jdbc.sql("update facts_set_aside set reader = ? where reader = ?")
			.params(FactTables.LIVE.reader(), FactTables.REBUILT.reader())
			.update();
	}

	/** How many the live facts lack. */
	long count() {
		return this.jdbc.sql("select count(*) from facts_set_aside where reader = ?")
			.param(FactTables.LIVE.reader())
			.query(Long.class)
			.single();
	}

}
