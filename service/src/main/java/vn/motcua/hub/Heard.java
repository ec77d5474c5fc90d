package vn.motcua.hub;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import vn.motcua.events.EventFormat;
import vn.motcua.events.Reading;

/** A record as it came, and what it was read as. */
record Heard(ConsumerRecord<byte[], byte[]> sent, Reading reading) {

	/** Reads the record; what no installation can have told is not understood. */
	static Heard of(ConsumerRecord<byte[], byte[]> sent, EventFormat format) {
		return new Heard(sent, switch (format.read(sent)) {
			case Reading.Understood understood -> Plausible.objection(understood.event().entry())
				.<Reading>map(Reading.Unreadable::new)
				.orElse(understood);
			case Reading.FromNewerVersion newer -> newer;
			case Reading.Unreadable unreadable -> unreadable;
		});
	}

	/** The same, although it could be read. */
	Heard refused(Exception why) {
		return new Heard(this.sent, new Reading.Unreadable(why.toString()));
	}

	TopicPartition partition() {
		return new TopicPartition(this.sent.topic(), this.sent.partition());
	}

	Instant sentAt() {
		return Instant.ofEpochMilli(this.sent.timestamp());
	}

	/** The place behind it. */
	long next() {
		return this.sent.offset() + 1;
	}

}
