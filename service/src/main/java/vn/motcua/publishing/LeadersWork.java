package vn.motcua.publishing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the one who has the lead does bit by bit. */
interface LeadersWork {

	/** Whether there is anything that someone should lead in. */
	default boolean isWanted() {
		return true;
	}

	/**
	 * Does a bit of it.
	 * @param session of the lead, on which is marked what is done
	 * @return whether there may be more at once
	 * @throws org.apache.kafka.common.KafkaException when Kafka is away
	 */
	boolean advance(JdbcClient session);

}
