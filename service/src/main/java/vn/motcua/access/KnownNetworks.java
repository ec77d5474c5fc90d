package vn.motcua.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which networks someone signs in: from another one it may not be he. */
@Component
class KnownNetworks {

	private static final Duration KEPT = Duration.ofDays(180);

	private final JdbcClient jdbc;

	private final Clock clock;

	KnownNetworks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether he never came from there, though from somewhere; now he has. */
	@Transactional
	boolean isNew(String username, String network) {
		var now = Timestamp.from(this.clock.instant());
		// What the second part sees is from before the first.
		return this.jdbc
			.sql("""
					with seen as (
					    insert into known_network (username, network, last_seen)
					    values (?, ?, ?)
					    on conflict (username, network) do update set last_seen = excluded.last_seen
					    returning network)
					select exists (select from known_network as known where known.username = ?)
					   and not exists (select from known_network as known where known.username = ? and known.network = seen.network)
					from seen
					""")
			.params(username, network, now, username, username)
			.query(Boolean.class)
			.single();
	}

	@Scheduled(initialDelay = 900_000, fixedDelay = 86_400_000)
	@Transactional
	void forgetOld() {
		this.jdbc.sql("delete from known_network where last_seen < ?")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

}
