package vn.motcua.hub;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AtHub;

/** Makes members of the hub's group, by Spring's settings of Kafka. */
@AtHub
@Component
class Consumers {

	/** One transaction each: large enough to cost little, and over in half a second. */
	private static final int RECORDS_AT_ONCE = 3000;

	private static final int MILLIS_UNTIL_NEW_TOPICS_ARE_SEEN = 30_000;

	private final ConsumerFactory<byte[], byte[]> factory;

	Consumers(ConsumerFactory<?, ?> settings, HubSettings hub, Environment environment) {
		if (!environment.containsProperty("spring.kafka.bootstrap-servers")) {
			throw new IllegalStateException("A hub (motcua.role=hub) hears of dossiers through Kafka only:"
					+ " set SPRING_KAFKA_BOOTSTRAP_SERVERS to the brokers that the installations publish to.");
		}
		Map<String, Object> properties = new HashMap<>(settings.getConfigurationProperties());
		properties.put(ConsumerConfig.GROUP_ID_CONFIG, hub.group());
		properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
		properties.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, MILLIS_UNTIL_NEW_TOPICS_ARE_SEEN);
		this.factory = new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
	}

	Consumer<byte[], byte[]> another() {
		return this.factory.createConsumer();
	}

}
