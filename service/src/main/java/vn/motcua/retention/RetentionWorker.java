package vn.motcua.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what was kept long enough: in batches that commit one by one, so that nobody
 * waits for it, and by one replica at a time.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionWorker {

	private static final Logger log = LoggerFactory.getLogger(RetentionWorker.class);

	private static final int BATCH = 1000;

	private final List<RetentionRule> rules;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RetentionWorker(List<RetentionRule> rules, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.rules = List.copyOf(rules);
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(initialDelay = 600_000, fixedDelay = 1_800_000)
	void work() {
		this.rules.forEach(this::workOffSafely);
	}

	private void workOffSafely(RetentionRule rule) {
		try {
			int deleted = workOff(rule);
			if (deleted > 0) {
				log.info("Kept long enough and deleted: {} {}", deleted, rule.name());
			}
		}
		catch (RuntimeException ex) {
			log.error("What was kept long enough of {} could not be deleted; trying again later", rule.name(), ex);
		}
	}

	private int workOff(RetentionRule rule) {
		var before = Timestamp.from(this.clock.instant().atOffset(ZoneOffset.UTC).minus(rule.kept()).toInstant());
		int all = 0;
		int some;
		do {
			some = this.transaction.execute((status) -> batch(rule, before));
			all += some;
		}
		while (some == BATCH);
		return all;
	}

	private int batch(RetentionRule rule, Timestamp before) {
		boolean ours = this.jdbc.sql("select pg_try_advisory_xact_lock(hashtext(?))")
			.param("retention of " + rule.name())
			.query(Boolean.class)
			.single();
		return ours ? this.jdbc.sql(rule.deletion()).param("before", before).param("most", BATCH).update() : 0;
	}

}
