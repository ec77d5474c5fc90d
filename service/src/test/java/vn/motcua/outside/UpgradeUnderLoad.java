package vn.motcua.outside;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.api.MigrationVersion;

import vn.motcua.testing.Migrations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of the version before, with an office at work in it, is given to two
 * replicas of the present program at once, which migrate it as they start.
 *
 * @param open how many dossiers are under way
 * @param closed how many are done
 */
record UpgradeUnderLoad(long open, long closed) {

	/** The last one of the version before. */
	private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("24");

	private static final int CLERKS = 4;

	/**
	 * How long a migration waits for a lock and makes others wait, and what a statement
	 * may take by itself on a machine that starts two programs meanwhile.
	 */
	private static final Duration MOST = Duration.ofMillis(500 + 1_500);

	void run(Path homes) throws Exception {
		try (var postgres = EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.start()) {
			Migrations.of(postgres.getPostgresDatabase()).target(BEFORE).load().migrate();
			var url = postgres.getJdbcUrl("postgres", "postgres");
			try (var database = DriverManager.getConnection(url)) {
				new DrawnOffice(database).draw(this.open, this.closed);
			}
			upgrade(url, homes);
			assertThat(Migrations.areDone(postgres.getPostgresDatabase())).isTrue();
		}
	}

	private void upgrade(String url, Path homes) throws Exception {
		var office = new OfficeBefore(url);
		try (var people = Executors.newCachedThreadPool()) {
			for (int clerk = 0; clerk < CLERKS; clerk++) {
				people.submit(office::work);
			}
			people.submit(office::readLong);
			var first = people.submit(starting(url, homes.resolve("first")));
			var second = people.submit(starting(url, homes.resolve("second")));
			try (var one = first.get(); var other = second.get()) {
				assertThat(one.isAlive() && other.isAlive()).isTrue();
			}
			finally {
				office.close();
			}
		}
		System.out.printf("upgrade of %,d open and %,d closed dossiers under load, longest statements: %s%n", this.open,
				this.closed, office.longest());
		assertThat(office.failures()).isEmpty();
		assertThat(office.longest().values()).isNotEmpty().allSatisfy((took) -> assertThat(took).isLessThan(MOST));
	}

	private static Callable<Installation> starting(String url, Path home) {
		return () -> Installation.start(home, Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME",
				"postgres", "SPRING_DATASOURCE_PASSWORD", ""));
	}

}
