package vn.motcua.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.events.EventFormat;
import vn.motcua.journal.JournalEvent;

/**
 * Sends events in order for each dossier. One that cannot be sent stops those of its own
 * dossier, and nobody else's.
 */
record Dispatch(EventFormat format, Courier courier) {

	private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

	/**
	 * Sends the events and waits until they have arrived.
	 * @return those that cannot be sent, and those behind them
	 * @throws org.apache.kafka.common.KafkaException when Kafka is away; any of them may
	 * have arrived
	 */
	List<SetAside> send(String topic, List<JournalEvent> events) {
		var aside = new ArrayList<SetAside>();
		var stuck = new HashSet<UUID>();
		for (var wave : Waves.of(events).inOrder()) {
			var refused = sendWave(topic, wave, stuck, aside);
			refused.forEach((event, reason) -> {
				log.error("Event {} of dossier {} cannot be sent and is set aside: {}", event.seq(),
						event.entry().code(), reason);
				aside.add(SetAside.refused(event, reason));
				stuck.add(event.entry().dossier());
			});
		}
		return aside;
	}

	private Map<JournalEvent, String> sendWave(String topic, List<JournalEvent> wave, Set<UUID> stuck,
			List<SetAside> aside) {
		var refused = new LinkedHashMap<JournalEvent, String>();
		var records = new LinkedHashMap<ProducerRecord<String, byte[]>, JournalEvent>();
		for (var event : wave) {
			if (stuck.contains(event.entry().dossier())) {
				aside.add(SetAside.behindAnother(event));
				continue;
			}
			try {
				records.put(this.format.write(topic, event), event);
			}
			catch (RuntimeException ex) {
				refused.put(event, ex.toString());
			}
		}
		this.courier.carry(List.copyOf(records.keySet()))
			.forEach((record, reason) -> refused.put(records.get(record), reason));
		return refused;
	}

}
