package vn.motcua.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.api.MigrationVersion;

import vn.motcua.testing.Migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A database of the version before, with an office at work in it, is given to two
 * replicas of the present program at once, which migrate it as they start, and run until
 * this is closed.
 */
final class UpgradeUnderLoad implements AutoCloseable {

	/** The last one of the version before. */
	private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("24");

	private static final int CLERKS = 4;

	/**
	 * How long a migration waits for a lock and makes others wait, and what a statement
	 * may take by itself on a machine that starts two programs meanwhile.
	 */
	private static final Duration MOST = Duration.ofMillis(500 + 1_500);

	private final EmbeddedPostgres postgres;

	private final OfficeBefore office;

	private final Installation one;

	private final Installation other;

	/**
	 * Upgrades such an office.
	 * @param homes where the replicas have theirs
	 * @param open how many dossiers are under way
	 * @param closed how many are done
	 */
	UpgradeUnderLoad(Path homes, long open, long closed) throws Exception {
		this.postgres = database();
		Migrations.of(this.postgres.getPostgresDatabase()).target(BEFORE).load().migrate();
		var url = this.postgres.getJdbcUrl("postgres", "postgres");
		try (var database = DriverManager.getConnection(url)) {
			new DrawnOffice(database).draw(open, closed);
		}
		this.office = new OfficeBefore(url);
		long began = System.nanoTime();
		try (var people = Executors.newCachedThreadPool()) {
			for (int clerk = 0; clerk < CLERKS; clerk++) {
				people.submit(this.office::work);
			}
			people.submit(this.office::readLong);
			try {
				var first = people.submit(starting(url, homes.resolve("first")));
				var second = people.submit(starting(url, homes.resolve("second")));
				this.one = first.get();
				this.other = second.get();
			}
			finally {
				this.office.close();
			}
		}
		System.out.printf("upgrade of %,d open and %,d closed dossiers under load in %d s, longest statements: %s%n",
				open, closed, Duration.ofNanos(System.nanoTime() - began).toSeconds(), this.office.longest());
	}

	private static EmbeddedPostgres database() throws IOException {
		return EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.start();
	}

	private static Callable<Installation> starting(String url, Path home) {
		return () -> Installation.start(home, Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME",
				"postgres", "SPRING_DATASOURCE_PASSWORD", ""));
	}

	/** Everything was migrated, and nobody failed or waited for it. */
	void stoppedNobody() {
		assertThat(this.one.isAlive() && this.other.isAlive()).isTrue();
		assertThat(Migrations.areDone(this.postgres.getPostgresDatabase())).isTrue();
		assertThat(this.office.failures()).isEmpty();
		assertThat(this.office.longest().values()).isNotEmpty().allSatisfy((took) -> assertThat(took).isLessThan(MOST));
	}

	/** What the version before wrote down is searched like what is new, after a while. */
	void madeAllFindable() throws SQLException {
		await().atMost(Duration.ofMinutes(5))
			.until(() -> count("search_numbers is null or search_subject is null") == 0);
		assertThat(count("applicant_phone is not null and not search_numbers && array['tel:' || applicant_phone]"))
			.isZero();
	}

	private long count(String condition) throws SQLException {
		try (var database = this.postgres.getPostgresDatabase().getConnection();
				var statement = database.createStatement();
				var answer = statement.executeQuery("select count(*) from dossier where " + condition)) {
			answer.next();
			return answer.getLong(1);
		}
	}

	Installation one() {
		return this.one;
	}

	Installation other() {
		return this.other;
	}

	@Override
	public void close() throws Exception {
		try (this.postgres; this.one; this.other) {
			// All of them, in that order from the end.
		}
	}

}
