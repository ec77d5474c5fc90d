package vn.motcua.statistics;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.JournalPage;
import vn.motcua.journal.UnreadableEvent;

/**
 * The table of dossiers whose events are kept out of the figures from one on that cannot
 * be read: without it the later ones would be counted wrongly. Who changes it holds the
 * cursor of the live figures.
 */
record FiguresSetAside(JdbcClient jdbc) {

	/** A dossier, and the place of the first of its events that is kept out. */
	record Aside(UUID dossier, String code, long seq) {
	}

	/** Those events that may be counted. */
	List<JournalEvent> without(JournalPage page) {
		var from = of(page.dossiers());
		return page.events()
			.stream()
			.filter((event) -> event.seq() < from.getOrDefault(event.entry().dossier(), Long.MAX_VALUE))
			.toList();
	}

	private Map<UUID, Long> of(Collection<UUID> dossiers) {
		var from = new HashMap<UUID, Long>();
		this.jdbc.sql("select dossier, seq from figures_set_aside where dossier = any(?)")
			.param(dossiers.toArray(UUID[]::new))
			.query((row) -> {
				from.put(row.getObject("dossier", UUID.class), row.getLong("seq"));
			});
		return from;
	}

	/** The longest set aside first. */
	List<Aside> first(int most) {
		return this.jdbc.sql("select dossier, code, seq from figures_set_aside order by set_aside_at, dossier limit ?")
			.param(most)
			.query((row, number) -> new Aside(row.getObject("dossier", UUID.class), row.getString("code"),
					row.getLong("seq")))
			.list();
	}

	/**
	 * Sets its dossier aside from there on.
	 * @return whether it was not yet
	 */
	boolean put(UnreadableEvent event, Instant at) {
		return this.jdbc.sql("""
				insert into figures_set_aside (dossier, code, seq, reason, set_aside_at) values (?, ?, ?, ?, ?)
				on conflict (dossier) do nothing
				""")
			.params(event.dossier(), event.code(), event.seq(), event.reason(), Timestamp.from(at))
			.update() == 1;
	}

	void remove(UUID dossier) {
		this.jdbc.sql("delete from figures_set_aside where dossier = ?").param(dossier).update();
	}

	long count() {
		return this.jdbc.sql("select count(*) from figures_set_aside").query(Long.class).single();
	}

}
