package vn.motcua.publishing;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.postgresql.PostgreSQLContainer;

import vn.motcua.testing.Broker;
import vn.motcua.testing.BrokerInContainer;
import vn.motcua.testing.Containers;
import vn.motcua.testing.OwnDatabaseTest;

/** The same in containers, where there is an engine for them. */
@OwnDatabaseTest
@EnabledIf("canRun")
class PublishingInContainersTest extends AnyPublishingTest {

	PublishingInContainersTest() {
		super(Started.DATABASE, Started.BROKER);
	}

	static boolean canRun() {
		return Containers.canRun("publishing with PostgreSQL and Kafka in containers");
	}

	@AfterAll
	static void stop() {
		Started.BROKER.close();
		Started.POSTGRES.stop();
	}

	/** Only once the first test wants them. */
	private static final class Started {

		private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer(Containers.postgres());

		private static final DataSource DATABASE = database();

		private static final Broker BROKER = BrokerInContainer.start();

		private static DataSource database() {
			POSTGRES.start();
			return PublishingFixture.pool(POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
		}

	}

}
