package vn.motcua.hub;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.AdoptingAgencies;
import vn.motcua.platform.AtHub;

/**
 * The agencies heard of; the table {@code hub_source}. They are written down when they
 * first speak and not with every event: all instances hear of the same ones.
 */
@AtHub
@Component
class Sources {

	private final AdoptingAgencies adopting;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	Sources(AdoptingAgencies adopting, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.adopting = adopting;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Makes the acquaintance of those not known yet. */
	void meet(Collection<String> agencies) {
		var strangers = new TreeSet<>(agencies);
		strangers.removeAll(this.known);
		if (strangers.isEmpty()) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> write(strangers));
		this.known.addAll(strangers);
	}

	private void write(Set<String> strangers) {
		this.adopting.adopt(strangers);
		this.jdbc.sql("""
				insert into hub_source (agency, heard_at)
				select unnest(?::text[]), ?
				on conflict do nothing
				""").param(strangers.toArray(String[]::new)).param(Timestamp.from(this.clock.instant())).update();
	}

}
