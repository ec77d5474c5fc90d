package vn.motcua.publishing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Carries records with an idempotent producer, and notices soon that no broker answers.
 */
final class KafkaCourier implements Courier {

	/** How long a record may take before it counts as not arrived. */
	private static final int PATIENCE_MILLIS = 10_000;

	private static final int ANSWER_MILLIS = 5_000;

	private final Map<String, Object> settings;

	private final Topics topics;

	private @Nullable Producer<String, byte[]> producer;

	/**
	 * A courier who has not set out yet.
	 * @param usual how Kafka is reached
	 */
	KafkaCourier(Map<String, Object> usual, Topics topics) {
		this.settings = new HashMap<>(usual);
		this.settings.putAll(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
				ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
				PATIENCE_MILLIS, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS));
		this.topics = topics;
	}

	@Override
	public Map<ProducerRecord<String, byte[]>, String> carry(List<ProducerRecord<String, byte[]>> records) {
		var refused = carryTogether(records);
		if (refused.size() < 2) {
			return refused;
		}
		// Who travelled with a guilty one may have been refused for it: alone, each shows
		// what it is.
		var guilty = new HashMap<ProducerRecord<String, byte[]>, String>();
		records.stream().filter(refused::containsKey).forEach((each) -> guilty.putAll(carryTogether(List.of(each))));
		return guilty;
	}

	private Map<ProducerRecord<String, byte[]>, String> carryTogether(List<ProducerRecord<String, byte[]>> records) {
		var flight = new Flight();
		for (var record : records) {
			this.topics.ensure(record.topic());
			flight.board(record, producer());
		}
		return flight.land(producer());
	}

	private synchronized Producer<String, byte[]> producer() {
		if (this.producer == null) {
			this.producer = new KafkaProducer<>(this.settings, new StringSerializer(), new ByteArraySerializer());
		}
		return this.producer;
	}

	@Override
	public synchronized void close() {
		this.topics.forget();
		if (this.producer != null) {
			// What is still under way will be sent again.
			this.producer.close(Duration.ZERO);
			this.producer = null;
		}
	}

}
