package vn.motcua.hub;

import vn.motcua.testing.OwnDatabaseTest;

/** On the embedded PostgreSQL and a Kafka in this process. */
@OwnDatabaseTest
class HearingTest extends AnyHearingTest {

	HearingTest() {
		super(InProcess.DATABASE, InProcess.BROKERS);
	}

}
