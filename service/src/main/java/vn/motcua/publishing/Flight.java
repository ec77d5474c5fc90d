package vn.motcua.publishing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Records that are on their way together. */
final class Flight {

	/**
	 * What is the matter with the record itself. All else, be it no broker, no such topic
	 * or no right to it, is everybody's and passes.
	 */
	private static final Set<Class<? extends KafkaException>> ITS_OWN_FAULT = Set.of(RecordTooLargeException.class,
			RecordBatchTooLargeException.class, SerializationException.class, InvalidRecordException.class,
			InvalidTimestampException.class);

	private final Map<ProducerRecord<String, byte[]>, String> refused = new ConcurrentHashMap<>();

	private volatile @Nullable Exception hopeless;

	/**
	 * Gives up at once when nothing gets through: each further record would wait as long.
	 */
	void board(ProducerRecord<String, byte[]> record, Producer<String, byte[]> producer) {
		producer.send(record, (arrived, failure) -> {
			if (failure != null) {
				judge(record, failure);
			}
		});
		requireHope();
	}

	private void judge(ProducerRecord<String, byte[]> record, Exception failure) {
		if (ITS_OWN_FAULT.contains(failure.getClass())) {
			this.refused.put(record, failure.toString());
		}
		else {
			this.hopeless = failure;
		}
	}

	/**
	 * Waits for all; gives back those that were refused for what they are, with the
	 * reason.
	 */
	Map<ProducerRecord<String, byte[]>, String> land(Producer<String, byte[]> producer) {
		producer.flush();
		requireHope();
		return this.refused;
	}

	private void requireHope() {
		var failure = this.hopeless;
		if (failure != null) {
			throw new KafkaException(failure.toString(), failure);
		}
	}

}
