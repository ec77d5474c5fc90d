package vn.motcua.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;

import vn.motcua.testing.Broker;
import vn.motcua.testing.BrokerInProcess;
import vn.motcua.testing.OwnDatabaseTest;

/** On the embedded PostgreSQL and a Kafka in this process. */
@OwnDatabaseTest
class PublishingTest extends AnyPublishingTest {

	private static final DataSource DATABASE = database();

	private static final Broker BROKER = BrokerInProcess.start();

	PublishingTest() {
		super(DATABASE, BROKER);
	}

	@AfterAll
	static void stop() {
		BROKER.close();
	}

	private static DataSource database() {
		try {
			var postgres = EmbeddedPostgres.builder()
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.start();
			return PublishingFixture.pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
