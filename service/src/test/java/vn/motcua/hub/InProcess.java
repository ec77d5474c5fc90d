package vn.motcua.hub;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import vn.motcua.testing.BrokerInProcess;
import vn.motcua.testing.Migrations;

/**
 * The embedded PostgreSQL and the Kafka of this process, which the tests of this room
 * share.
 */
final class InProcess {

	static final DataSource DATABASE = database();

	static final String BROKERS = brokers();

	private InProcess() {
	}

	static DataSource migrated(String url, String user, String password) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setUsername(user);
		pool.setPassword(password);
		pool.setAutoCommit(false);
		Migrations.migrate(pool);
		return pool;
	}

	private static DataSource database() {
		try {
			var postgres = EmbeddedPostgres.builder()
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.start();
			return migrated(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String brokers() {
		var broker = BrokerInProcess.start();
		Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
		return broker.bootstrapServers();
	}

}
