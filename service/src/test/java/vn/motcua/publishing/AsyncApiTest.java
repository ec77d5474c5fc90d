package vn.motcua.publishing;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.events.EventFormat;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalReader;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The document that says what is published, and the program where there is no Kafka. */
@ServiceTest
class AsyncApiTest {

	private final Http http;

	private final OneStopShop shop;

	private final JournalReader journal;

	AsyncApiTest(Http http, OneStopShop shop, JournalReader journal) {
		this.http = http;
		this.shop = shop;
		this.journal = journal;
	}

	private AsyncApi document() {
		return AsyncApi.of(this.http.anybody().get("/asyncapi.yaml").is(200).text());
	}

	@Test
	void is_served_to_everyone_and_tells_of_every_type_of_event() {
		assertThat(document().document().path("asyncapi").asString()).isEqualTo("3.0.0");
		assertThat(document().messages())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values()).map(EventType::wireName).toList());
	}

	/** Whatever the tests before this one did is looked at as well. */
	@Test
	void describes_everything_that_happened() {
		this.shop.walkTo("END");
		this.shop.walkTo("ACCEPTANCE").end("clerk", "withdrawal", null);
		this.shop.walkTo("APPRAISAL").end("admin", "stop", null);
		this.shop.walkTo("APPRAISAL").act("admin", "suspension", Bodies.payment(), null);
		this.shop.walkTo("APPRAISAL")
			.decideTask("officer", "APPRAISAL",
					Bodies.decision("REQUEST_SUPPLEMENT")
						.put("note", "Thiếu giấy")
						.set("missing", Bodies.object("{\"all\": [\"Giấy khai sinh\"]}").path("all")));
		this.http.as("clerk")
			.post(this.shop.receive().path() + "/correction",
					Bodies.object("{\"procedure\": \"1.001699\", \"copies\": 2, \"reason\": \"Nhầm\"}"))
			.is(200);
		this.shop.walkTo("END")
			.act("clerk", "result-correction", Bodies.reason("Sai tên"), null)
			.decide("officer", "PROPOSE_APPROVAL")
			.decide("approver", "APPROVE")
			.decide("seal", "SEAL")
			.decide("clerk", "RETURN");
		var format = new EventFormat();
		var document = document();
		List<String> objections = this.journal.after(0, Long.MAX_VALUE, 100_000)
			.events()
			.stream()
			.flatMap((event) -> document
				.objections(event.entry().type().wireName(), format.write("topic", event).value())
				.stream()
				.map((each) -> event.entry().type() + ": " + each))
			.distinct()
			.toList();
		assertThat(objections).isEmpty();
	}

	@Test
	void objects_to_what_is_not_as_described() {
		var event = Bodies
			.object("""
					{"seq": 1, "dossier": "6a8e4c1e-6d0c-4d6e-9f0a-3f1f6d6f0a11", "code": "X", "procedure": "1.004873", "field": "x",
					 "agency": "H13.101", "channel": "COUNTER", "state": "PROCESSING", "nationalState": 4,
					 "recordedAt": "2026-11-23T08:12:00+07:00", "actor": "officer", "late": true}""");
		var json = JsonMapper.builder().build();
		assertThat(document().objections("task-decided", json.writeValueAsBytes(event))).isEmpty();
		assertThat(document().objections("task-opened", json.writeValueAsBytes(event)))
			.containsExactly("task-opened has a field nobody wrote of: late");
		assertThat(document().objections("task-decided", json.writeValueAsBytes(event.put("late", "yes")))).hasSize(1);
		assertThat(
				document().objections("task-decided", json.writeValueAsBytes(event.put("late", true).without("seq"))))
			.hasSize(1);
	}

	@Test
	void says_without_a_kafka_that_events_wait() {
		this.shop.receive();
		var publication = this.http.as("manager").get("/api/events/publication").is(200);
		assertThat(publication.at("/configured")).isEqualTo("false");
		assertThat(publication.at("/topic")).isEqualTo("motcua.dossier.events");
		assertThat(publication.at("/upToEvent")).isEqualTo("0");
		assertThat(publication.json().path("behindEvents").asLong()).isPositive();
		this.http.anybody().get("/actuator/health").is(200);
		this.http.anybody().get("/actuator/health/readiness").is(200);
	}

}
