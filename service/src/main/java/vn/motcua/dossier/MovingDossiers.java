package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;

/** Moves a handful of dossiers to the appointments that their ledgers add up to. */
@Component
class MovingDossiers {

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final DossierStore store;

	private final Calendars calendars;

	private final Clock clock;

	MovingDossiers(JdbcClient jdbc, Dossiers dossiers, DossierStore store, Calendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.store = store;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * In a transaction of its own: however many dossiers move, none is locked for long.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void move(Collection<UUID> ids, String by, Moves.Tally tally) {
		var termsAsOf = lock(ids);
		var now = this.clock.instant();
		var act = new Act(now, now, by, null);
		for (Dossier dossier : this.dossiers.findAllById(termsAsOf.keySet())) {
			var from = Objects.requireNonNull(dossier.getDueAt(), "An open dossier has an appointment");
			var knownAt = Objects.requireNonNull(termsAsOf.get(dossier.getId()), "It was locked");
			if (reschedule(dossier, knownAt, act)) {
				var to = Objects.requireNonNull(dossier.getDueAt(), "An open dossier has an appointment");
				this.store.keep(dossier);
				tally.add(new Moves.Move(dossier.getCode(), from, to), dossier.getState());
			}
		}
	}

	/** The one place where a dossier is told that its calendar is another. */
	private boolean reschedule(Dossier dossier, Instant termsAsOf, Act act) {
		return dossier.reschedule(this.calendars.of(dossier.getApplication().agency(), termsAsOf), act);
	}

	/** Those of them that are still open, locked until the transaction ends. */
	private Map<UUID, Instant> lock(Collection<UUID> ids) {
		return this.jdbc.sql("""
				select id, terms_as_of
				from dossier
				where id = any(?)
				and state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				order by id
				for no key update
				""")
			.param(ids.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class),
					row.getTimestamp("terms_as_of").toInstant()))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
