package vn.motcua.hub;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.motcua.events.EventFormat;
import vn.motcua.journal.JournalEvent;

/** A topic that nobody else uses, and someone who publishes to it. */
final class Topic implements AutoCloseable {

	static final int PARTITIONS = 6;

	private final EventFormat format = new EventFormat();

	private final Producer<String, byte[]> producer;

	final String name = "motcua.test." + UUID.randomUUID();

	Topic(String bootstrapServers) {
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(),
				new ByteArraySerializer());
		try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
			admin.createTopics(List.of(new NewTopic(this.name, PARTITIONS, (short) 1))).all().get();
			// It is made before the broker tells of it: an admin who asks in between is
			// told that there is none, and who listens to a pattern asks again only
			// after half a minute.
			this.producer.partitionsFor(this.name);
			// Told only once every partition is led: what is sent before may be refused
			// for good, as out of order.
			admin
				.listOffsets(IntStream.range(0, PARTITIONS)
					.mapToObj((partition) -> new TopicPartition(this.name, partition))
					.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest())))
				.all()
				.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sends them in order, and waits until they have arrived. */
	void publish(Collection<JournalEvent> events) {
		events.forEach((event) -> this.producer.send(record(event)));
		this.producer.flush();
	}

	ProducerRecord<String, byte[]> record(JournalEvent event) {
		return this.format.write(this.name, event);
	}

	/** Where all events of the dossier go. */
	TopicPartition partitionOf(JournalEvent event) {
		var key = event.entry().code().getBytes(StandardCharsets.UTF_8);
		return new TopicPartition(this.name, BuiltInPartitioner.partitionForKey(key, PARTITIONS));
	}

	void send(ProducerRecord<String, byte[]> record) {
		this.producer.send(record);
		this.producer.flush();
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
