package vn.motcua.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * However the program ends, its database ends with it and is there again with it; and
 * nobody comes to it without its password.
 */
class AbruptEndIT {

	private static final Duration CLEARED_AWAY = Duration.ofSeconds(15);

	/** That of the Java runtime for the same. */
	private static final int OUT_OF_MEMORY = 3;

	@Test
	void takes_the_database_along_and_leaves_nothing_behind(@TempDir Path home, @TempDir Path tools) throws Exception {
		try (var installation = Installation.start(home, Map.of("JDK_JAVA_OPTIONS", "-Xmx256m"))) {
			var code = new Carrier(installation).carry().path("code").asString();
			var postmaster = new EmbeddedPostmaster(home);

			MemoryHog.letLoose(installation.pid(), tools);
			workUntilItEnds(installation);
			assertThat(installation.exitCode()).isEqualTo(OUT_OF_MEMORY);
			assertThat(Files.readString(home.resolve("log"))).contains("Out of memory: the program ends.");
			await().atMost(CLEARED_AWAY).until(() -> postmaster.running().isEmpty());

			letEveryoneIn(home);
			installation.restart();
			asksForThePassword(home);
			assertThat(new Carrier(installation).get("manager", "/api/dossiers/" + code).path("state").asString())
				.isEqualTo("RETURNED");

			installation.kill();
			await().atMost(CLEARED_AWAY).until(() -> postmaster.running().isEmpty());
		}
	}

	/** What the program does by itself would do; calls make it sooner. */
	private static void workUntilItEnds(Installation installation) {
		await().atMost(Duration.ofMinutes(1)).until(() -> {
			try {
				installation.send(installation.as("clerk", "/api/dossiers?limit=200").timeout(Duration.ofSeconds(2)));
			}
			catch (IOException ex) {
				// It is ending.
			}
			return !installation.isAlive();
		});
	}

	/** As earlier versions left their data folder. */
	private static void letEveryoneIn(Path home) throws IOException {
		Files.delete(home.resolve("postgres.password"));
		Files.writeString(home.resolve("data/pg_hba.conf"), """
				local all all trust
				host all all 127.0.0.1/32 trust
				host all all ::1/128 trust
				""");
	}

	private static void asksForThePassword(Path home) throws Exception {
		var file = home.resolve("postgres.password");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		var port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
		var url = "jdbc:postgresql://localhost:" + port + "/postgres";
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(url, "postgres", "motcua").close());
		try (var database = Installation.database(home);
				var statement = database.createStatement();
				var keeps = statement.executeQuery(
						"select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where" + " rolname = 'postgres'")) {
			assertThat(keeps.next() && keeps.getBoolean(1)).isTrue();
		}
		var password = Files.readString(file);
		assertThat(Files.readString(home.resolve("log"))).doesNotContain(password);
		assertThat(ProcessHandle.allProcesses().flatMap((each) -> each.info().commandLine().stream()))
			.noneMatch((line) -> line.contains(password));
	}

}
