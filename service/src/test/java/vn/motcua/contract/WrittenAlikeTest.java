package vn.motcua.contract;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** By whatever door a text comes in, it is kept in one way. */
@ServiceTest
class WrittenAlikeTest {

	private static final String PROCEDURE = "1.004873";

	/** In no other test's names. */
	private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";

	private final String digits = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));

	private final String name = "\u202e Ðình\u00a0\u00a0H'Bi\u200ba  Nie\u0302 " + this.word + "\u3000";

	private final String kept = "Đình H'Bia Niê " + this.word;

	private final Http http;

	private final OneStopShop shop;

	WrittenAlikeTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private void requireKept(JsonNode person) {
		assertThat(person.path("name").asString()).isEqualTo(this.kept);
		assertThat(person.path("idNumber").asString()).isEqualTo("B1" + this.digits);
		assertThat(person.path("phone").asString()).isEqualTo("09" + this.digits);
	}

	private String person() {
		return Bodies.object("{\"kind\": \"CITIZEN\"}")
			.put("name", this.name)
			.put("idNumber", " b1." + this.digits + "\u00a0")
			.put("phone", "09.\u2007" + this.digits.substring(0, 4) + "-" + this.digits.substring(4))
			.toString();
	}

	private Map<String, String> form() {
		return Map.of("procedure", PROCEDURE, "applicant.kind", "CITIZEN", "applicant.name", this.name,
				"applicant.idNumber", " b1." + this.digits + "\u00a0", "applicant.phone", "09 " + this.digits, "agency",
				"H13.101", "declared", "true", "returnBy", "COUNTER", "channel", "COUNTER", "copies", "1");
	}

	private JsonNode found() {
		var found = this.http.as("clerk").get("/api/dossiers?q=dinh+hbia+" + this.word).is(200).json();
		assertThat(found.path("items").size()).isEqualTo(1);
		return found.at("/items/0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/applicant", "/submitter" })
	void a_person_received_by_the_API(String pointer) {
		var body = Bodies.with(Bodies.dossier().put("subject", "Cấp\u00a0lại \u200b" + this.word), pointer, person());
		var answer = this.shop.receive(body).read();
		requireKept(answer.json().at(pointer));
		assertThat(answer.at("/subject")).isEqualTo("Cấp lại " + this.word);
		requireKept(found().at(pointer));
	}

	@Test
	void a_person_imported() {
		var line = Bodies.object("""
				{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
				 "receivedAt": "2021-03-01T08:12:00+07:00"}""").put("externalId", "\u200b" + this.word);
		var answers = this.http.as("admin").importing(Bodies.with(line, "/applicant", person()).toString()).is(200);
		assertThat(answers.lines().getFirst().has("code")).as(answers.text()).isTrue();
		requireKept(found().at("/applicant"));
	}

	@Test
	void a_person_received_at_the_counter() {
		accepted(Visitor.as(this.http, "clerk", "motcua")
			.post("/desk/counter/receive/" + PROCEDURE, "/desk/counter/receive", form()));
		requireKept(found().at("/applicant"));
	}

	@Test
	void a_person_who_submits_himself() {
		accepted(new Visitor(this.http).post("/submit/" + PROCEDURE, "/submit", form()));
		requireKept(found().at("/applicant"));
	}

	private static void accepted(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isIn(302, 303);
	}

	@Test
	void what_is_written_of_a_decision_keeps_its_lines() {
		var walk = this.shop.receive();
		var note = " Thiê\u0301u \u200bhộ\u00a0khẩu\r\n\r\nÐất ";
		this.http.as("officer")
			.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_REFUSAL").put("note", note))
			.is(200);
		assertThat(walk.told("note")).contains("Thiếu hộ khẩu\n\nĐất");
	}

	@Test
	void but_a_password_is_taken_letter_by_letter() {
		var secret = " hai\u00a0\u00a0khoang  trang Ð\u200b ";
		var username = "u" + UUID.randomUUID();
		this.http.as("admin")
			.post("/api/users",
					Map.of("username", username, "name", " Người\u00a0 mới ", "agency", "H13.101", "roles",
							List.of("CLERK"), "password", secret))
			.is(201);
		Visitor.as(this.http, username, secret).get("/desk").is(200);
		this.http.as(username, secret.strip().replace("\u00a0", " ")).get("/api/tasks").is(401);
	}

}
