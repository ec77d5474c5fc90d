package vn.motcua.publishing;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Whoever carries records to their topics. */
interface Courier extends AutoCloseable {

	/**
	 * Carries all of them and waits until each has arrived.
	 * @return those that were refused for what they are, with the reason; no repetition
	 * will help them
	 * @throws org.apache.kafka.common.KafkaException when it is nobody's fault in
	 * particular; any of them may have arrived
	 */
	Map<ProducerRecord<String, byte[]>, String> carry(List<ProducerRecord<String, byte[]>> records);

	/** Begins anew next time, with nothing under way. */
	@Override
	void close();

}
