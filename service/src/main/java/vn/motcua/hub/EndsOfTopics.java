package vn.motcua.hub;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AtHub;

/** Asks the broker where partitions end, without waiting long for an answer. */
@AtHub
@Component
class EndsOfTopics {

	private static final int PATIENCE_MILLIS = 2000;

	private final Map<String, Object> settings;

	EndsOfTopics(KafkaAdmin admin) {
		this.settings = new HashMap<>(admin.getConfigurationProperties());
		this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
		this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
	}

	/** The end of each, where the broker tells it. */
	Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
		var ends = new HashMap<TopicPartition, Long>();
		try (var admin = Admin.create(this.settings)) {
			var asked = admin.listOffsets(
					partitions.stream().collect(Collectors.toMap((each) -> each, (each) -> OffsetSpec.latest())));
			for (TopicPartition partition : partitions) {
				ends.put(partition,
						asked.partitionResult(partition).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).offset());
			}
		}
		catch (ExecutionException | TimeoutException brokerAway) {
			return ends;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return ends;
	}

}
