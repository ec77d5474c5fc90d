package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.JournalPage;
import vn.motcua.journal.UnreadableEvent;

/**
 * The tables of dossiers whose events are kept out of the figures from one on that cannot
 * be read: without it the later ones would be counted wrongly. Who changes one holds the
 * cursor of those figures.
 */
record FiguresSetAside(JdbcClient jdbc) {

	/** A dossier, and the place of the first of its events that is kept out. */
	record Aside(UUID dossier, String code, long seq) {
	}

	/**
	 * Those events that may be counted: by a rebuild none that are kept out of the live
	 * figures, nor what it cannot read itself.
	 */
	List<JournalEvent> without(Roll roll, JournalPage page) {
		var from = of(roll, page.dossiers());
		return page.events()
			.stream()
			.filter((event) -> event.seq() < from.getOrDefault(event.entry().dossier(), Long.MAX_VALUE))
			.toList();
	}

	private Map<UUID, Long> of(Roll roll, Collection<UUID> dossiers) {
		var from = new HashMap<UUID, Long>();
		for (var each : EnumSet.of(Roll.LIVE, roll)) {
			this.jdbc.sql("select dossier, seq from " + each.setAside() + " where dossier = any(?)")
				.param(dossiers.toArray(UUID[]::new))
				.query((row) -> {
					from.merge(row.getObject("dossier", UUID.class), row.getLong("seq"), Math::min);
				});
		}
		return from;
	}

	/** The next after that dossier, in their order. */
	List<Aside> after(UUID dossier, int most) {
		return this.jdbc
			.sql("select dossier, code, seq from figures_set_aside where dossier > ? order by dossier limit ?")
			.params(dossier, most)
			.query((row, number) -> aside(row))
			.list();
	}

	/** That dossier, if it is still set aside. */
	Optional<Aside> find(UUID dossier) {
		return this.jdbc.sql("select dossier, code, seq from figures_set_aside where dossier = ?")
			.param(dossier)
			.query((row, number) -> aside(row))
			.optional();
	}

	private static Aside aside(ResultSet row) throws SQLException {
		return new Aside(row.getObject("dossier", UUID.class), row.getString("code"), row.getLong("seq"));
	}

	/** The codes of those that were set aside first. */
	List<String> codes(int most) {
		return this.jdbc.sql("select code from figures_set_aside order by set_aside_at, dossier limit ?")
			.param(most)
			.query((row, number) -> row.getString("code"))
			.list();
	}

	/**
	 * Sets its dossier aside from there on.
	 * @return whether it was not yet
	 */
	boolean put(Roll roll, UnreadableEvent event, Instant at) {
		return this.jdbc.sql("""
				insert into {set_aside} (dossier, code, seq, reason, set_aside_at)
				select ?, ?, ?, ?, ?
				where not exists (select from figures_set_aside where dossier = ? and seq <= ?)
				on conflict (dossier) do nothing
				""".replace("{set_aside}", roll.setAside()))
			.params(event.dossier(), event.code(), event.seq(), event.reason(), Timestamp.from(at), event.dossier(),
					event.seq())
			.update() == 1;
	}

	void remove(UUID dossier) {
		this.jdbc.sql("delete from figures_set_aside where dossier = ?").param(dossier).update();
	}

	/**
	 * How many those agencies have, or had, of which something up to that day is kept
	 * out.
	 */
	long count(Scope scope, LocalDate day) {
		return this.jdbc.sql("""
				select count(*)
				from figures_set_aside as aside
				where exists (
				          select
				          from journal as kept_out -- index journal_of_dossier
				          where kept_out.dossier = aside.dossier
				            and kept_out.seq >= aside.seq
				            and kept_out.occurred_at < ?
				          offset 0 -- By that index alone, however few or many are set aside.
				      )
				  and exists (
				          select
				          from journal as event -- index journal_of_dossier
				          where event.dossier = aside.dossier
				            and event.agency = any(?)
				          offset 0
				      )
				""")
			.params(Timestamp.from(OfficialTime.instant(day.plusDays(1), LocalTime.MIDNIGHT)), scope.array())
			.query((row, number) -> row.getLong(1))
			.single();
	}

	long count() {
		return this.jdbc.sql("select count(*) from figures_set_aside").query(Long.class).single();
	}

}
