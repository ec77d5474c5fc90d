package vn.motcua.events;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/**
 * Writes events as records of a topic and reads them again: the key is the dossier's
 * code, so that all events of a dossier stay in order; the id is that of the journal, the
 * same however often an event is sent.
 */
@Component
public class EventFormat {

	/** What precedes the name of the event in its type. */
	public static final String TYPE_PREFIX = "vn.motcua.dossier.";

	/**
	 * The event as it goes out.
	 * @throws RuntimeException when it cannot be written; it never will be
	 */
	public ProducerRecord<String, byte[]> write(String topic, JournalEvent event) {
		var entry = event.entry();
		var cloudEvent = CloudEventBuilder.v1()
			.withId(entry.id().toString())
			.withType(TYPE_PREFIX + entry.type().wireName())
			.withSource(URI.create(entry.agency()))
			.withSubject(entry.code())
			.withTime(OfficialTime.at(entry.occurredAt()).toOffsetDateTime())
			.withData("application/json", EventBody.write(event))
			.build();
		return KafkaMessageFactory.createWriter(topic, entry.code()).writeBinary(cloudEvent);
	}

	/** What the record is; whatever strangers may have sent, this does not fail. */
	public Reading read(ConsumerRecord<?, byte[]> sent) {
		try {
			return read(KafkaMessageFactory.createReader(sent).toEvent());
		}
		catch (RuntimeException | StackOverflowError ex) {
			return new Reading.Unreadable(ex.toString());
		}
	}

	private static Reading read(CloudEvent event) {
		if (!event.getType().startsWith(TYPE_PREFIX)) {
			return new Reading.Unreadable("The type '" + event.getType() + "' is none of ours");
		}
		var type = typeOf(event.getType().substring(TYPE_PREFIX.length()));
		if (type.isEmpty()) {
			return new Reading.FromNewerVersion(event.getId(), event.getType());
		}
		if (event.getTime() == null || event.getData() == null) {
			return new Reading.Unreadable("Event " + event.getId() + " says not when or not what happened");
		}
		var body = EventBody.read(event.getData().toBytes());
		return new Reading.Understood(
				body.event(UUID.fromString(event.getId()), type.get(), event.getTime().toInstant()));
	}

	private static Optional<EventType> typeOf(String wireName) {
		return Arrays.stream(EventType.values()).filter((each) -> each.wireName().equals(wireName)).findAny();
	}

}
