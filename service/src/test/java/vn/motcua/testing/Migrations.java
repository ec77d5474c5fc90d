package vn.motcua.testing;

import java.util.Arrays;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema, for tests that need no program around it. */
public final class Migrations {

	/** As {@code application.yaml} has it: indexes that are built concurrently. */
	private static final Map<String, String> SETTINGS = Map.of("flyway.mixed", "true",
			"flyway.postgresql.transactional.lock", "false");

	private Migrations() {
	}

	/** All of them, without sample users. */
	public static void migrate(DataSource database) {
		of(database).load().migrate();
	}

	/** To be narrowed down. */
	public static FluentConfiguration of(DataSource database) {
		return Flyway.configure().configuration(SETTINGS).dataSource(database).locations("classpath:db/migration");
	}

	/** Whether the database has all of them. */
	public static boolean areDone(DataSource database) {
		return Arrays.stream(of(database).load().info().pending()).findAny().isEmpty();
	}

}
