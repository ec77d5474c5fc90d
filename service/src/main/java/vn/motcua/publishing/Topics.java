package vn.motcua.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that are missing, when the first event is to be sent to them: the
 * program's start does not wait for it.
 */
final class Topics {

	private static final Logger log = LoggerFactory.getLogger(Topics.class);

	private static final int PATIENCE_MILLIS = 10_000;

	private static final int ANSWER_MILLIS = 5_000;

	private final Map<String, Object> settings;

	private final int partitions;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	/**
	 * Topics of which none is known yet.
	 * @param usual how Kafka is reached
	 * @param partitions that a new topic gets; how often it is replicated the broker
	 * knows
	 */
	Topics(Map<String, Object> usual, int partitions) {
		this.settings = new HashMap<>(usual);
		this.settings.putAll(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS));
		this.partitions = partitions;
	}

	void ensure(String topic) {
		if (!this.known.contains(topic)) {
			create(topic);
			this.known.add(topic);
		}
	}

	private void create(String topic) {
		try (var admin = Admin.create(this.settings)) {
			admin.createTopics(List.of(new NewTopic(topic, Optional.of(this.partitions), Optional.empty())))
				.all()
				.get();
			log.info("The topic {} was created with {} partitions", topic, this.partitions);
			admin.listOffsets(ends(topic)).all().get();
		}
		catch (ExecutionException ex) {
			notCreated(topic, ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
	}

	/**
	 * Told only once every partition is led, a moment after it was made. What is sent
	 * before may come out of order, and is refused until its time is over.
	 */
	private Map<TopicPartition, OffsetSpec> ends(String topic) {
		return IntStream.range(0, this.partitions)
			.mapToObj((partition) -> new TopicPartition(topic, partition))
			.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest()));
	}

	private static void notCreated(String topic, @Nullable Throwable reason) {
		if (reason instanceof TopicExistsException) {
			return;
		}
		if (reason instanceof AuthorizationException || reason instanceof PolicyViolationException) {
			// Those who run Kafka may keep this to themselves, and have made it already.
			log.info("The topic {} is not ours to create: {}", topic, reason.toString());
			return;
		}
		throw new KafkaException("The topic " + topic + " cannot be created", reason);
	}

	/** They may have been deleted since. */
	void forget() {
		this.known.clear();
	}

}
