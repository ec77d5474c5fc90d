package vn.motcua.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.events.EventFormat;
import vn.motcua.platform.SteadyWork;

/**
 * One who listens, as a member of the group. The database says where each partition goes
 * on, whatever Kafka believes; what Kafka is told afterwards is only for those who watch
 * the lag from outside.
 */
final class Hearing implements SteadyWork.Bit, ConsumerRebalanceListener {

	private static final Logger log = LoggerFactory.getLogger(Hearing.class);

	private static final Duration WAIT = Duration.ofMillis(200);

	private final Consumer<byte[], byte[]> consumer;

	private final EventFormat format;

	private final TakingIn takingIn;

	/** Where the partitions that are ours go on, as far as we know. */
	private final Map<TopicPartition, Long> places = new HashMap<>();

	/** What was sent until then is taken in, and more waits; null when none does. */
	private volatile @Nullable Instant upTo;

	Hearing(Consumer<byte[], byte[]> consumer, Pattern topics, EventFormat format, TakingIn takingIn) {
		this.consumer = consumer;
		consumer.subscribe(topics, this);
		this.format = format;
		this.takingIn = takingIn;
	}

	@Override
	public boolean leavesMore() {
		try {
			var heard = read(this.consumer.poll(WAIT));
			find();
			if (!heard.isEmpty()) {
				take(heard);
			}
			return true;
		}
		catch (LostPartition lost) {
			log.info("{}; going on from where they are", lost.getMessage());
			this.places.clear();
			return true;
		}
		catch (RuntimeException | Error ex) {
			// The consumer has gone past what was not taken in: it is sought again.
			this.places.clear();
			throw ex;
		}
	}

	/** What came from elsewhere than the place that was sought is not listened to. */
	private List<Heard> read(ConsumerRecords<byte[], byte[]> records) {
		var heard = new ArrayList<Heard>(records.count());
		for (TopicPartition partition : records.partitions()) {
			if (this.places.containsKey(partition)) {
				records.records(partition).forEach((each) -> heard.add(Heard.of(each, this.format)));
			}
		}
		return heard;
	}

	/** Partitions that were given to us begin where the database says. */
	private void find() {
		var strange = this.consumer.assignment().stream().filter((each) -> !this.places.containsKey(each)).toList();
		if (strange.isEmpty()) {
			return;
		}
		var found = this.takingIn.places(strange);
		this.consumer.beginningOffsets(strange).forEach((partition, first) -> {
			var next = found.getOrDefault(partition, 0L);
			if (next < first) {
				log.warn("Events {} to {} of {} were deleted from the topic before they were heard", next, first - 1,
						partition);
			}
		});
		found.forEach(this.consumer::seek);
		this.places.putAll(found);
	}

	private void take(List<Heard> heard) {
		this.upTo = heard.getFirst().sentAt();
		this.takingIn.take(heard, this.places);
		this.upTo = moreWaits() ? heard.getLast().sentAt() : null;
		tellKafka();
	}

	private boolean moreWaits() {
		return this.places.keySet().stream().anyMatch((each) -> this.consumer.currentLag(each).orElse(0) > 0);
	}

	private void tellKafka() {
		var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
		this.places.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
		this.consumer.commitAsync(offsets, null);
	}

	/** How old the first event is that was not taken in. */
	Duration behind(Instant now) {
		var since = this.upTo;
		return (since != null && since.isBefore(now)) ? Duration.between(since, now) : Duration.ZERO;
	}

	@Override
	public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
		// Even if they were ours before: in between they may have been someone else's.
		this.places.keySet().removeAll(partitions);
	}

	@Override
	public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
		this.places.keySet().removeAll(partitions);
	}

	void close() {
		this.consumer.close();
	}

}
