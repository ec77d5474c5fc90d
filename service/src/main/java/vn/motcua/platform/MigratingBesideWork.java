package vn.motcua.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the schema while replicas of the version before go on working. A migration
 * that does not get a lock soon lets the office pass and tries again, ever more seldom.
 */
@Component
class MigratingBesideWork implements FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(MigratingBesideWork.class);

	/**
	 * A lock that was not given in time; a deadlock, in which it was the migration that
	 * gave way.
	 */
	private static final Set<String> WORTH_ANOTHER_TRY = Set.of("55P03", "40P01");

	private static final Duration FIRST_REST = Duration.ofMillis(500);

	private static final Duration LONGEST_REST = Duration.ofSeconds(20);

	/** As long as a backup of a province may hold its locks. */
	private static final Duration PATIENCE = Duration.ofHours(2);

	@Override
	public void migrate(Flyway flyway) {
		long until = System.nanoTime() + PATIENCE.toNanos();
		var rest = FIRST_REST;
		while (true) {
			try {
				forgetWhatFailed(flyway);
				flyway.migrate();
				return;
			}
			catch (FlywayException ex) {
				if (!isWorthAnotherTry(ex) || System.nanoTime() > until) {
					throw ex;
				}
				log.info("The schema is being worked with; migrating it goes on in {} ms", rest.toMillis());
			}
			pause(rest);
			rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
		}
	}

	/**
	 * What runs outside a transaction leaves a note when it fails. It is written so that
	 * it can be repeated, or the rules for migrations would refuse it.
	 */
	private static void forgetWhatFailed(Flyway flyway) {
		var failed = Arrays.stream(flyway.info().all()).anyMatch((migration) -> migration.getState().isFailed());
		if (failed) {
			flyway.repair();
		}
	}

	private static boolean isWorthAnotherTry(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException ex && WORTH_ANOTHER_TRY.contains(String.valueOf(ex.getSQLState()))) {
				return true;
			}
		}
		return false;
	}

	/** Not all replicas at the same moment. */
	private static void pause(Duration about) {
		try {
			Thread.sleep(about.plusMillis(ThreadLocalRandom.current().nextLong(about.toMillis())));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the schema was being migrated", ex);
		}
	}

}
