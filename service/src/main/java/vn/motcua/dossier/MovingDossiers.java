package vn.motcua.dossier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a handful of dossiers to the appointments that their ledgers add up to, and the
 * dates that were set for them.
 */
@Component
class MovingDossiers {

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final DossierStore store;

	private final Moving moving;

	private final SetDates dates;

	private final TermsInForce terms;

	private final Clock clock;

	MovingDossiers(JdbcClient jdbc, Dossiers dossiers, DossierStore store, Moving moving, SetDates dates,
			TermsInForce terms, Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.store = store;
		this.moving = moving;
		this.dates = dates;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * In a transaction of its own: however many dossiers move, none is locked for long.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void move(Collection<UUID> ids, String by, Moves.Tally tally) {
		var open = lock(ids);
		var now = this.clock.instant();
		var act = new Act(now, now, by, null);
		for (Dossier dossier : this.dossiers.findAllById(open)) {
			var from = Objects.requireNonNull(dossier.getDueAt(), "An open dossier has an appointment");
			var beside = dossier.getSteps().open(TaskKind.APOLOGY);
			var terms = this.terms.of(dossier);
			boolean moved = Lateness.reschedule(dossier, act, terms);
			var dates = this.dates.follow(dossier, act, terms);
			this.moving.abandonDropped(beside);
			if (moved) {
				var to = Objects.requireNonNull(dossier.getDueAt(), "An open dossier has an appointment");
				tally.add(new Moves.Move(dossier.getCode(), from, to), dossier.getState());
			}
			if (moved || !dates.isEmpty()) {
				this.store.keep(dossier);
				dates.forEach(tally::add);
			}
		}
	}

	/**
	 * Those of them that are still open, or whose result is, locked until the transaction
	 * ends.
	 */
	private List<UUID> lock(Collection<UUID> ids) {
		return this.jdbc.sql("""
				select id
				from dossier
				where id = any(?)
				and (state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				     or state = 'RESULT_READY' and result_right_by is not null)
				order by id
				for no key update
				""").param(ids.toArray(UUID[]::new)).query((row, number) -> row.getObject("id", UUID.class)).list();
	}

}
