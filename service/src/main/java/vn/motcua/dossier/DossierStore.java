package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.agency.AgencyTree;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;

/**
 * Loads dossiers to be changed, one hand at a time, deals out what has opened and writes
 * down what happened to them.
 */
@Component
class DossierStore {

	private final EntityManager entities;

	private final Dossiers dossiers;

	private final JdbcClient jdbc;

	private final Numbering numbering;

	private final Journal journal;

	private final RegisteredCorrections corrections;

	private final DealingOutTasks dealing;

	private final TermsInForce terms;

	private final Clock clock;

	DossierStore(EntityManager entities, Dossiers dossiers, JdbcClient jdbc, Numbering numbering, Journal journal,
			RegisteredCorrections corrections, DealingOutTasks dealing, TermsInForce terms, Clock clock) {
		this.entities = entities;
		this.dossiers = dossiers;
		this.jdbc = jdbc;
		this.numbering = numbering;
		this.journal = journal;
		this.corrections = corrections;
		this.dealing = dealing;
		this.terms = terms;
		this.clock = clock;
	}

	/** The dossier of that code, however typed, locked until the transaction ends. */
	Optional<Dossier> lockByCode(String code) {
		var kept = DossierCode.asKept(code);
		return lock("select id from dossier where code = ? for no key update", kept)
			// Imported before codes were written alike; index dossier_by_tail.
			.or(() -> lock("select id from dossier where reverse(upper(code)) = reverse(?) limit 1 for no key update",
					kept));
	}

	/** The dossier that task belongs to, locked until the transaction ends. */
	Optional<Dossier> lockByTask(UUID task) {
		return lock("select id from dossier where id = (select dossier from task where id = ?) for no key update",
				task);
	}

	/** The dossier, locked until the transaction ends. */
	Optional<Dossier> lock(UUID id) {
		return lock("select id from dossier where id = ? for no key update", id);
	}

	/** The dossier, locked until the transaction ends, unless someone else has it. */
	Optional<Dossier> lockUnlessHeld(UUID id) {
		return lock("select id from dossier where id = ? for no key update skip locked", id);
	}

	/**
	 * Locks first and reads then: read in the same statement, the steps would be those of
	 * before the wait for the lock.
	 */
	private Optional<Dossier> lock(String sql, Object key) {
		return this.jdbc.sql(sql)
			.param(key)
			.query((row, number) -> row.getObject(1, UUID.class))
			.optional()
			.flatMap(this.dossiers::findById);
	}

	/**
	 * A new dossier: numbered last, then written down.
	 * @throws Refusal where its agency was closed while it was received
	 */
	void add(Dossier dossier, Instant handedIn) {
		if (!add(dossier, handedIn, null, lag(dossier))) {
			throw AgencyTree.closed(dossier.getApplication().agency(), "agency");
		}
	}

	/** One that has its life behind it: that it is written down only now says nothing. */
	void addPast(RelivedPast relived) {
		add(relived.dossier(), relived.past().receivedAt(), relived.past().code(), null);
	}

	/** Several of which nothing is open, in this order. */
	void addPasts(List<RelivedPast> relived) {
		this.numbering.holdFor(relived.stream().map(RelivedPast::past).toList());
		var news = new ArrayList<JournalEntry>();
		relived.forEach((past) -> {
			number(past.dossier(), past.past().receivedAt(), past.past().code());
			this.entities.persist(past.dossier());
			news.addAll(past.dossier().takeNews(null));
		});
		this.journal.append(news);
	}

	private boolean add(Dossier dossier, Instant handedIn, @Nullable DossierCode code, @Nullable RecordingLag lag) {
		this.dealing.dealOut(dossier, this.clock.instant());
		boolean working = number(dossier, handedIn, code);
		this.entities.persist(dossier);
		this.journal.append(dossier.takeNews(lag));
		return working;
	}

	/** Whether its agency works, if it was given a number by it. */
	private boolean number(Dossier dossier, Instant handedIn, @Nullable DossierCode code) {
		if (code == null) {
			return this.numbering.number(dossier, handedIn);
		}
		dossier.number(code.text());
		this.numbering.keepClearOf(code);
		this.numbering.enter(dossier);
		return true;
	}

	/** A dossier that was loaded here and changed. */
	void keep(Dossier dossier) {
		this.dealing.dealOut(dossier, this.clock.instant());
		if (dossier.getRegister() == null && dossier.getMilestones().receivedAt() != null) {
			this.numbering.enter(dossier);
		}
		this.corrections.write(dossier);
		this.journal.append(dossier.takeNews(lag(dossier)));
	}

	private RecordingLag lag(Dossier dossier) {
		return new RecordingLag(this.terms.calendarOf(dossier));
	}

}
