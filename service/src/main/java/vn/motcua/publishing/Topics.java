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
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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

	private static final int PAUSE_MILLIS = 100;

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
			awaitLeaders(admin, topic, this.partitions);
		}
		catch (ExecutionException ex) {
			notCreated(topic, ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
	}

	/**
	 * Where a partition ends is told only once it is led, a moment after it was made.
	 * What is sent before may come out of order, and is refused until its time is over.
	 * Kafka's client waits for a leader by itself, but not for a broker that has not
	 * heard of the topic yet.
	 */
	static void awaitLeaders(Admin admin, String topic, int partitions)
			throws ExecutionException, InterruptedException {
		var ends = IntStream.range(0, partitions)
			.mapToObj((partition) -> new TopicPartition(topic, partition))
			.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest()));
		for (int waited = 0; !areTold(admin, ends, waited < PATIENCE_MILLIS); waited += PAUSE_MILLIS) {
			Thread.sleep(PAUSE_MILLIS);
		}
	}

	private static boolean areTold(Admin admin, Map<TopicPartition, OffsetSpec> ends, boolean isPatient)
			throws ExecutionException, InterruptedException {
		try {
			admin.listOffsets(ends).all().get();
			return true;
		}
		catch (ExecutionException ex) {
			if (isPatient && ex.getCause() instanceof UnknownTopicOrPartitionException) {
				return false;
			}
			throw ex;
		}
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
