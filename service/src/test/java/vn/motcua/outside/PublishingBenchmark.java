package vn.motcua.outside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.testing.BrokerInProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far publication is behind at 1,000 events a second, and how fast it catches up
 * after Kafka was away. The service is a process of its own; Kafka, who writes and who
 * reads share another.
 */
class PublishingBenchmark {

	private static final int SECONDS = Integer.getInteger("motcua.benchmark.seconds", 60);

	private static final int WAITING = Integer.getInteger("motcua.benchmark.waiting", 200_000);

	private static final int A_SECOND = 1_000;

	private static final int AT_ONCE = 10;

	/** Five events for each dossier; recorded when they are written. */
	private static final String EVENTS = """
			insert into journal (id, type, dossier, code, occurred_at, recorded_at, actor, agency, procedure, field, channel, state, data)
			select gen_random_uuid(), 'task-decided', md5((n / 5)::text)::uuid, 'H13.101-260601-' || n / 5,
			       clock_timestamp(), clock_timestamp(), 'officer', 'H13.101', '1.004873', 'Hộ tịch', 'COUNTER', 'PROCESSING',
			       '{"taskDueAt": "2026-06-02T10:00:00Z", "atOneStop": true}'
			from generate_series(%d, %d) as n
			""";

	@Test
	void keeps_up_with_1000_events_a_second(@TempDir Path home) throws Exception {
		try (var broker = BrokerInProcess.start();
				var installation = Installation.start(home,
						Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
				var database = Installation.database(home)) {
			int steady = SECONDS * A_SECOND;
			// The first tenth is not counted: the service warms up.
			int all = steady + steady / 10;
			var lags = CompletableFuture.supplyAsync(() -> lags(broker, all));
			write(database, 1, all);
			var counted = Arrays.stream(lags.get(5, TimeUnit.MINUTES)).skip(steady / 10).sorted().toArray();
			System.out.printf(
					"publishing %d events a second for %d s: from append to receipt p50 %d ms, p99 %d ms, max %d ms%n",
					A_SECOND, SECONDS, counted[steady / 2], counted[steady * 99 / 100], counted[steady - 1]);
			broker.goAway();
			try (var statement = database.createStatement()) {
				statement.execute(EVENTS.formatted(all + 1, all + WAITING));
			}
			broker.comeBack();
			long millis = catchUp(broker, all);
			System.out.printf("catching up with %,d waiting events: %,d events a second%n", WAITING,
					WAITING * 1_000L / millis);
			assertThat(counted[steady * 99 / 100]).isLessThan(2_000);
		}
	}

	private static void write(Connection database, int from, int count) throws SQLException, InterruptedException {
		long began = System.nanoTime();
		try (var statement = database.createStatement()) {
			for (int n = 0; n < count; n += AT_ONCE) {
				statement.execute(EVENTS.formatted(from + n, from + n + AT_ONCE - 1));
				long ahead = began + (n + AT_ONCE) * 1_000_000_000L / A_SECOND - System.nanoTime();
				TimeUnit.NANOSECONDS.sleep(Math.max(0, ahead));
			}
		}
	}

	/** Milliseconds between record and receipt of so many events, as they came. */
	private static long[] lags(BrokerInProcess broker, int events) {
		var lags = new long[events];
		try (var consumer = consumer(broker)) {
			for (int read = 0; read < events;) {
				for (var sent : consumer.poll(Duration.ofMillis(100))) {
					var data = Carrier.JSON.readTree(sent.value());
					var recorded = OffsetDateTime.parse(data.path("recordedAt").asString()).toInstant();
					lags[read++] = Duration.between(recorded, Instant.now()).toMillis();
					if (read == events) {
						break;
					}
				}
			}
		}
		return lags;
	}

	/** Milliseconds from the first that had waited to the last. */
	private static long catchUp(BrokerInProcess broker, int before) {
		long began = 0;
		try (var consumer = consumer(broker)) {
			for (int read = 0; read < before + WAITING;) {
				read += consumer.poll(Duration.ofMillis(20)).count();
				if (began == 0 && read > before) {
					began = System.nanoTime();
				}
			}
		}
		return Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());
	}

	private static KafkaConsumer<String, byte[]> consumer(BrokerInProcess broker) {
		Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id",
				UUID.randomUUID().toString(), "auto.offset.reset", "earliest", "metadata.max.age.ms", "500");
		var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
		consumer.subscribe(List.of("motcua.dossier.events"));
		return consumer;
	}

}
