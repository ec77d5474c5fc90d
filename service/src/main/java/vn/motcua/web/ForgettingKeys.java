package vn.motcua.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of keys so old that nobody will repeat their command. */
@Component
class ForgettingKeys {

	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final Clock clock;

	ForgettingKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
	@Transactional
	void forgetOld() {
		this.jdbc.sql("delete from idempotency_key where created_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

}
