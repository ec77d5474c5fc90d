package vn.motcua.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One deploys at a time, on whichever replica: two that start together would each find
 * that a model is missing, and each deploy it.
 */
final class DeploymentLock {

	/** Any number will do, as long as nothing else locks it. */
	private static final long NUMBER = 7_240_001L;

	private DeploymentLock() {
	}

	/** Waits for its turn, which lasts until the transaction ends. */
	static void take(JdbcClient jdbc) {
		jdbc.sql("select true from (select pg_advisory_xact_lock(?)) taken").param(NUMBER).query().singleRow();
	}

}
