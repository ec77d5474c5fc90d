package vn.motcua.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.motcua.events.EventFormat;
import vn.motcua.testing.Broker;
import vn.motcua.testing.BrokerInProcess;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole program with a Kafka: from a call over HTTP to a consumer. */
@ServiceTest
@DirtiesContext
class PublishedEventsTest {

	private static final Broker BROKER = BrokerInProcess.start();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	PublishedEventsTest(Http http, OneStopShop shop, JdbcClient jdbc) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
	}

	@DynamicPropertySource
	static void kafka(DynamicPropertyRegistry registry) {
		registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
		registry.add("motcua.publishing.partitions", () -> "2");
	}

	@AfterAll
	static void stop() {
		BROKER.close();
	}

	@Test
	void reach_a_consumer_as_the_document_describes_them() {
		var code = this.shop.walkTo("END").code();
		var consumed = consume("motcua.dossier.events", journalIds().size());
		assertThat(ids(consumed)).containsAll(journalIds());
		assertThat(ids(consumed.stream().filter((each) -> each.key().equals(code)).toList()))
			.isEqualTo(this.jdbc.sql("select id from journal where code = ? order by seq")
				.param(code)
				.query((row, number) -> row.getObject("id", UUID.class))
				.list());
		var document = AsyncApi.of(this.http.anybody().get("/asyncapi.yaml").is(200).text());
		assertThat(consumed).allSatisfy((each) -> assertThat(document.objections(name(each), each.value())).isEmpty());
		assertThat(consumed.stream().map(ConsumerRecord::partition).distinct()).isSubsetOf(0, 1);
	}

	@Test
	void are_counted_in_metrics_and_in_health() {
		this.shop.receive();
		await().atMost(PATIENCE)
			.until(() -> "0".equals(this.http.as("manager").get("/api/events/publication").at("/behindEvents")));
		assertThat(this.http.anybody().get("/actuator/prometheus").is(200).text()).contains(
				"motcua_publishing_behind_events 0.0", "motcua_publishing_behind_seconds 0.0",
				"motcua_publishing_held 0.0");
		var health = this.http.as("admin").get("/actuator/health").is(200);
		assertThat(health.at("/components/publishing/status")).isEqualTo("UP");
	}

	@Test
	void are_sent_once_more_on_command() {
		this.shop.receive();
		await().atMost(PATIENCE)
			.until(() -> "0".equals(this.http.as("manager").get("/api/events/publication").at("/behindEvents")));
		var admin = this.http.as("admin");
		var request = "{\"from\": 1, \"until\": 2, \"topic\": \"once.more\"}";
		var answer = admin.once("replay").post("/api/events/replays", request).is(202);
		assertThat(admin.once("replay").post("/api/events/replays", request).is(202).at("/number"))
			.isEqualTo(answer.at("/number"));
		assertThat(ids(consume("once.more", 2))).containsExactlyInAnyOrderElementsOf(journalIds().subList(0, 2));
		await().atMost(PATIENCE)
			.until(() -> admin.get("/api/events/replays").is(200).at("/items/0/finishedAt") != null);
		assertThat(admin.get("/api/events/replays").at("/items/0/sent")).isEqualTo("2");
	}

	@Test
	void are_in_the_hands_of_the_topmost_administrator() {
		var admin = this.http.as("admin");
		assertThat(admin.get("/api/events/held").is(200).json().path("items")).isEmpty();
		assertThat(admin.post("/api/events/held/retry").is(202).at("/held")).isEqualTo("0");
		admin.post("/api/events/replays", "{\"from\": 1, \"topic\": \"a b\"}").isProblem(422, "bad-topic");
		admin.post("/api/events/replays", "{\"from\": 99999999}").isProblem(422, "not-published-yet");
		admin.post("/api/events/replays", "{}").isProblem(422, "bad-from");
		var manager = this.http.as("manager");
		manager.get("/api/events/held").isProblem(403);
		manager.get("/api/events/replays").isProblem(403);
		manager.post("/api/events/held/retry").isProblem(403);
		manager.post("/api/events/replays", "{\"from\": 1}").isProblem(403);
		this.http.as("clerk").get("/api/events/publication").isProblem(403);
	}

	private List<UUID> journalIds() {
		return this.jdbc.sql("select id from journal order by seq")
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
	}

	private static List<UUID> ids(List<ConsumerRecord<String, byte[]>> records) {
		return records.stream()
			.map((each) -> UUID.fromString(new String(each.headers().lastHeader("ce_id").value())))
			.toList();
	}

	private static String name(ConsumerRecord<String, byte[]> sent) {
		return new String(sent.headers().lastHeader("ce_type").value()).substring(EventFormat.TYPE_PREFIX.length());
	}

	/** At least so many different events, by a group of its own. */
	private static List<ConsumerRecord<String, byte[]>> consume(String topic, int events) {
		Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.bootstrapServers(), "group.id",
				UUID.randomUUID().toString(), "auto.offset.reset", "earliest", "metadata.max.age.ms", "500");
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(topic));
			var found = new ArrayList<ConsumerRecord<String, byte[]>>();
			await().atMost(PATIENCE).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach(found::add);
				return new HashSet<>(ids(found)).size() >= events;
			});
			return found;
		}
	}

}
