package vn.motcua.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A topic is created by one broker, and the others hear of it a moment later. */
class TopicsTest {

	@Test
	void a_new_one_is_waited_for_where_it_has_not_been_heard_of() throws Exception {
		var broker = new Broker(3, new UnknownTopicOrPartitionException());
		Topics.awaitLeaders(broker, "events", 6);
		assertThat(broker.asked).isEqualTo(4);
	}

	@Test
	void what_no_waiting_mends_is_told_at_once() {
		var broker = new Broker(3, new ClusterAuthorizationException("no"));
		assertThatThrownBy(() -> Topics.awaitLeaders(broker, "events", 6)).isInstanceOf(ExecutionException.class)
			.hasCauseInstanceOf(ClusterAuthorizationException.class);
		assertThat(broker.asked).isOne();
	}

	/** Answers badly a few times, then well. */
	private static final class Broker extends MockAdminClient {

		private final int times;

		private final Exception badly;

		private int asked;

		Broker(int times, Exception badly) {
			this.times = times;
			this.badly = badly;
		}

		@Override
		public synchronized ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> ends,
				ListOffsetsOptions options) {
			this.asked++;
			return new ListOffsetsResult(
					ends.keySet().stream().collect(Collectors.toMap((each) -> each, (each) -> answer())));
		}

		private KafkaFuture<ListOffsetsResultInfo> answer() {
			if (this.asked > this.times) {
				return KafkaFuture.completedFuture(new ListOffsetsResultInfo(0, 0, Optional.empty()));
			}
			var future = new KafkaFutureImpl<ListOffsetsResultInfo>();
			future.completeExceptionally(this.badly);
			return future;
		}

	}

}
