package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices the appointments that passed. One sweep over an index instead of a timer for
 * each dossier; two replicas that sweep at once pass over what the other has in hand.
 */
@Component
class WatchingAppointments {

	private static final Logger log = LoggerFactory.getLogger(WatchingAppointments.class);

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final DossierStore store;

	private final Clock clock;

	private final TransactionTemplate transaction;

	WatchingAppointments(JdbcClient jdbc, Dossiers dossiers, DossierStore store, Clock clock,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.store = store;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void sweep() {
		int noticed = 0;
		int batch;
		do {
			batch = this.transaction.execute((status) -> noticeSome());
			noticed += batch;
		}
		while (batch == BATCH);
		if (noticed > 0) {
			log.info("{} dossiers became overdue", noticed);
		}
	}

	private int noticeSome() {
		var now = this.clock.instant();
		var passed = passed(now);
		for (Dossier dossier : this.dossiers.findAllById(passed)) {
			dossier.noticeOverdue(now, now);
			this.store.keep(dossier);
		}
		return passed.size();
	}

	private List<UUID> passed(Instant now) {
		// Index dossier_running.
		return this.jdbc.sql("""
				select id
				from dossier
				where state in ('RECEIVED', 'PROCESSING')
				and overdue_since is null
				and due_at < ?
				order by due_at
				limit ?
				for no key update skip locked
				""").params(Timestamp.from(now), BATCH).query((row, number) -> row.getObject(1, UUID.class)).list();
	}

}
