package vn.motcua.hub;

/** On the embedded PostgreSQL and a Kafka in this process. */
class HearingTest extends AnyHearingTest {

	HearingTest() {
		super(InProcess.DATABASE, InProcess.BROKERS);
	}

}
