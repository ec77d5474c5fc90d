package vn.motcua.dossier;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.agency.Agency;
import vn.motcua.agency.StillNeeded;

/** An agency does not close before every dossier and every step there is finished. */
@Component
class DossiersNeedAgencies implements StillNeeded {

	private final JdbcClient jdbc;

	DossiersNeedAgencies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> whyNeeded(Agency agency) {
		return openTask(agency.id()).or(() -> openDossier(agency.id()))
			.or(() -> comingBack(agency.id()))
			.map((code) -> "Dossier " + code + " is still open at " + agency.id() + "; finish everything there first.");
	}

	private Optional<String> openTask(String agency) {
		// Index task_inbox.
		return this.jdbc.sql("""
				select d.code
				from task t
				join dossier d on d.id = t.dossier
				where t.agency = ?
				and t.closed_at is null
				limit 1
				""").param(agency).query(String.class).optional();
	}

	/** It waits for its applicant, and after him its next step is there. */
	private Optional<String> comingBack(String agency) {
		// Index dossier_movable, which has what is open only.
		return this.jdbc.sql("""
				select code
				from dossier
				where resolving = ?
				and state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
				limit 1
				""").param(agency).query(String.class).optional();
	}

	/** Its result may have to be handed out, its applicant may yet come. */
	private Optional<String> openDossier(String agency) {
		// Index dossier_newest, newest first: what is open is mostly new; read whole only
		// where nothing is.
		return this.jdbc.sql("""
				select code
				from dossier
				where agency = ?
				and state not in ('REFUSED_AT_RECEIPT', 'WITHDRAWN', 'STOPPED', 'RETURNED')
				order by id desc
				limit 1
				""").param(agency).query(String.class).optional();
	}

}
