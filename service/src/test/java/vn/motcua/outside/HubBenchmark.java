package vn.motcua.outside;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import vn.motcua.events.EventFormat;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many events a second one instance of a hub takes in and counts, with the broker and
 * its own database on the same machine.
 */
class HubBenchmark {

	private static final String TOPIC = "motcua.dossier.events";

	private static final int DOSSIERS = Integer.getInteger("benchmark.dossiers", 50_000);

	private static final int AGENCIES = 100;

	private static final int AT_ONCE = 1000;

	private static final List<EventType> LIFE = List.of(EventType.RECEIVED, EventType.TASK_OPENED,
			EventType.TASK_DECIDED, EventType.TASK_OPENED, EventType.RESULT_READY, EventType.RETURNED);

	private static final int EVENTS = DOSSIERS * LIFE.size();

	private static final String REPORT = "/api/reports/results?from=2026-01-01&to=2026-12-31&agency=H13";

	private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);

	@Test
	void takes_in_and_counts_at_least_5000_events_a_second(@TempDir Path home) throws Exception {
		this.broker.afterPropertiesSet();
		this.broker.addTopics(new NewTopic(TOPIC, 6, (short) 1));
		publish();
		try (var installation = Installation.start(home,
				Map.of("MOTCUA_ROLE", "hub", "SPRING_KAFKA_BOOTSTRAP_SERVERS", this.broker.getBrokersAsString()))) {
			var carrier = new Carrier(installation);
			long begin = System.nanoTime();
			long already = counted(carrier);
			while (carrier.get("admin", REPORT).at("/sum/resolved").asInt() < DOSSIERS || counted(carrier) < EVENTS) {
				Thread.sleep(100);
			}
			double rate = (EVENTS - already) * 1e9 / (System.nanoTime() - begin);
			System.out.printf("hub: %d events of %d dossiers from %d agencies, %d of them counted when it was healthy: "
					+ "%.0f events a second%n", EVENTS, DOSSIERS, AGENCIES, already, rate);
			assertThat(carrier.get("admin", REPORT).at("/reconciled").asBoolean()).isTrue();
			assertThat(carrier.get("admin", "/api/hub").at("/repeated").asInt()).isZero();
			assertThat(rate).isGreaterThan(5000);
		}
		finally {
			this.broker.destroy();
		}
	}

	/** Up to which event of the hub's journal the figures go. */
	private static long counted(Carrier carrier) throws Exception {
		return carrier.get("admin", REPORT).at("/upToEvent").asLong();
	}

	/** A thousand dossiers at a time live side by side, as they would. */
	private void publish() {
		var format = new EventFormat();
		Map<String, Object> settings = Map.of("bootstrap.servers", this.broker.getBrokersAsString(), "linger.ms", 20);
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
			long seq = 0;
			for (int first = 0; first < DOSSIERS; first += AT_ONCE) {
				var dossiers = dossiers(first);
				for (int step = 0; step < LIFE.size(); step++) {
					for (JournalEntry dossier : dossiers) {
						producer.send(format.write(TOPIC, new JournalEvent(++seq, after(dossier, step))));
					}
				}
			}
		}
	}

	private static List<JournalEntry> dossiers(int first) {
		var dossiers = new ArrayList<JournalEntry>();
		for (int number = first; number < Math.min(first + AT_ONCE, DOSSIERS); number++) {
			var agency = "H13." + (200 + number % AGENCIES);
			var at = Instant.parse("2026-01-05T01:00:00Z").plus(Duration.ofMinutes(number * 7L % 500_000));
			dossiers.add(new JournalEntry(UUID.randomUUID(), LIFE.getFirst(), UUID.randomUUID(),
					agency + "-260105-" + number, at, at, "clerk", null, agency, "1.00%04d".formatted(number % 60),
					"Lĩnh vực " + number % 12, (number % 3 == 0) ? "ONLINE" : "COUNTER", "PROCESSING",
					at.plus(Duration.ofDays(3)), null, null, null, null, Map.of()));
		}
		return dossiers;
	}

	private static JournalEntry after(JournalEntry dossier, int step) {
		var at = dossier.occurredAt().plus(Duration.ofHours(step));
		return new JournalEntry(UUID.randomUUID(), LIFE.get(step), dossier.dossier(), dossier.code(), at, at,
				dossier.actor(), null, dossier.agency(), dossier.procedure(), dossier.field(), dossier.channel(),
				dossier.state(), dossier.dueAt(), UUID.randomUUID(), "APPRAISAL", null, null,
				Map.of("timeliness", "EARLY", "received", true, "atOneStop", true));
	}

}
