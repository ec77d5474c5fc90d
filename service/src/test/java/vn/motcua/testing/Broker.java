package vn.motcua.testing;

/** A real Kafka that tests can take away and bring back. */
public interface Broker extends AutoCloseable {

	String bootstrapServers();

	/** From now on it does not answer. */
	void goAway();

	/** It answers again, under the same address and with all it had. */
	void comeBack();

	@Override
	void close();

}
