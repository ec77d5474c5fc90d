package vn.motcua.hub;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the hub stands.
 *
 * @param taken events taken in, since the hub began
 * @param repeated events that had been taken in before and came again
 * @param setAside events that wait for a version that understands them
 * @param agencies from which anything was heard
 * @param lastHeard when anything was taken in last
 */
record HubAnswer(String group, List<String> topics, long taken, long repeated, long setAside, long agencies,
		@Nullable Instant lastHeard, List<Partition> partitions) {

	/**
	 * How one partition stands.
	 *
	 * @param lag events that wait in the topic; none said when the broker does not answer
	 */
	record Partition(String topic, int partition, long nextOffset, @Nullable Long lag, long taken, long repeated,
			long setAside, @Nullable Instant lastHeard) {

	}

}
