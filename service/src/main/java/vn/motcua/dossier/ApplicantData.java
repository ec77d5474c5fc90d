package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.journal.Journal;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * The data of applicants and of those who handed in for them, wherever dossiers hold it:
 * found for one person, blocked, erased. Who may do so, and that it is written down, is
 * the business of whoever asks. An agency answers for what it received itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApplicantData {

	private final EntityManager entities;

	private final Dossiers dossiers;

	private final DossierStore store;

	private final Journal journal;

	private final RegisteredCorrections corrections;

	private final JdbcClient jdbc;

	private final Reach reach;

	private final Clock clock;

	ApplicantData(EntityManager entities, Dossiers dossiers, DossierStore store, Journal journal,
			RegisteredCorrections corrections, JdbcClient jdbc, Reach reach, Clock clock) {
		this.entities = entities;
		this.dossiers = dossiers;
		this.store = store;
		this.journal = journal;
		this.corrections = corrections;
		this.jdbc = jdbc;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * Dossiers that agencies within reach received of someone, or through him; newest
	 * first.
	 */
	public Page<Dossier> of(String idNumber, Paging paging, Actor actor) {
		var cursor = paging.cursor();
		// Indexes dossier_by_number; and until all stand there (see IndexingDossiers),
		// dossier_by_applicant_id, dossier_by_submitter_id.
		var found = this.jdbc
			.sql("""
					select id
					from dossier
					where (search_numbers && cast(:indexed as text[]) or applicant_id = :number or submitter ->> 'idNumber' = :number)
					and agency = any(:agencies)
					and (cast(:after as uuid) is null or id < :after)
					order by id desc
					limit :most
					""")
			.param("indexed", new String[] { SearchKeys.identity(idNumber) })
			.param("number", IdentityNumber.asKept(idNumber))
			.param("agencies", this.reach.answeredFor(actor, null).toArray(String[]::new))
			.param("after", (cursor != null) ? cursor.uuid(0) : null)
			.param("most", paging.size() + 1)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
		return Page.cut(found, paging.size(), Cursor::of).map((id) -> this.dossiers.findById(id).orElseThrow());
	}

	/**
	 * The dossier, locked until the transaction ends.
	 * @throws Refusal where no agency within reach received it
	 */
	public Dossier lock(String code, Actor actor) {
		return this.store.lockByCode(code)
			.filter((dossier) -> this.reach.covers(actor, dossier.getApplication().agency()))
			.orElseThrow(() -> Refusal.unknown("unknown-dossier", "There is no dossier " + code + "."));
	}

	/** When a final state was reached; none while it is on its way. */
	public @Nullable Instant closedAt(Dossier dossier) {
		return dossier.getMilestones().closedAt();
	}

	/** The field of administration (lĩnh vực), by which it is kept. */
	public String field(Dossier dossier) {
		return dossier.getBasis().field();
	}

	public void block(Dossier dossier, @Nullable Instant until) {
		dossier.protect(DataProtection.blocked(this.clock.instant(), until));
	}

	public void unblock(Dossier dossier) {
		dossier.protect(null);
	}

	/**
	 * Takes out who the applicant was, and every word that somebody wrote of him. What
	 * happened, when and through whom stays, and with it all figures.
	 */
	public void erase(Dossier dossier) {
		dossier.eraseApplicant(this.clock.instant());
		this.entities.flush(); // the journal lets go of words only where it sees this
		this.journal.takeOutWords(dossier.getId());
		this.corrections.takeOutPersons(dossier.getId());
	}

}
