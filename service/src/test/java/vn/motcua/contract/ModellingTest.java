package vn.motcua.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Models are handed in under keys that no other test uses. */
@ServiceTest
class ModellingTest {

	private static final String PROCESSES = "/api/processes";

	private final Http http;

	ModellingTest(Http http) {
		this.http = http;
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml", "text/xml" })
	void a_model_that_keeps_the_house_rules_is_in_force_at_once(String type) {
		var key = "handed_in_as_" + type.replace('/', '_');

		var answer = send(this.http.as("admin"), type, model(key)).is(201);

		assertThat(answer.at("/key")).isEqualTo(key);
		assertThat(answer.at("/version")).isEqualTo("1");
		assertThat(this.http.as("clerk").get(PROCESSES + "/" + key + "/xml").is(200).text()).isEqualTo(model(key));
		assertThat(listed()).contains(key + " 1 0 Xin lỗi và hẹn lại ngày trả kết quả");
	}

	@Test
	void a_changed_model_is_the_next_version() {
		send(this.http.as("admin"), "application/xml", model("handed_in_twice")).is(201);

		var second = send(this.http.as("admin"), "application/xml",
				model("handed_in_twice").replace("Hồ sơ quá hạn", "Hồ sơ trễ hạn"))
			.is(201);

		assertThat(second.at("/version")).isEqualTo("2");
		assertThat(listed().stream().filter((line) -> line.startsWith("handed_in_twice")))
			.allMatch((line) -> line.matches("handed_in_twice [12] 0 .*"))
			.hasSize(2);
	}

	@Test
	void the_same_command_again_gives_the_first_answer() {
		var caller = this.http.as("admin").once(UUID.randomUUID().toString());
		var first = send(caller, "application/xml", model("handed_in_once")).is(201);

		assertThat(send(caller, "application/xml", model("handed_in_once")).is(201).text()).isEqualTo(first.text());
		send(caller, "application/xml", model("handed_in_else")).isProblem(422, "key-reused");
	}

	@Test
	void every_objection_names_its_element() {
		var spoilt = model("handed_in_spoilt").replace("value=\"APOLOGY\"", "value=\"SORROW\"")
			.replace("name=\"Hồ sơ quá hạn\"", "");

		var answer = send(this.http.as("admin"), "application/xml", spoilt).isProblem(422, "invalid-fields");

		assertThat(answer.at("/errors/0/field")).isEqualTo("apologising");
		assertThat(answer.at("/errors/0/message")).startsWith("Give 'apologising' the extension property 'kind'");
		assertThat(answer.at("/errors/1/field")).isEqualTo("overdue");
		this.http.as("admin").get(PROCESSES + "/handed_in_spoilt/xml").isProblem(404, "unknown-process");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no xml", "<definitions/>", "<a><b></a>" })
	void what_is_no_model_is_refused(String text) {
		var answer = send(this.http.as("admin"), "application/xml", text).isProblem(422, "invalid-fields");

		assertThat(answer.at("/errors/0/field")).isEqualTo("definitions");
	}

	@ParameterizedTest
	@ValueSource(strings = { "clerk", "officer", "approver", "manager" })
	void only_an_administrator_hands_one_in(String username) {
		send(this.http.as(username), "application/xml", model("handed_in_by_others")).isProblem(403, "wrong-role");
	}

	@Test
	void only_xml_is_taken() {
		this.http.as("admin").post(PROCESSES, "{}").isProblem(415);
	}

	@Test
	void the_list_comes_in_pages() {
		var first = this.http.as("clerk").get(PROCESSES + "?limit=1").is(200);
		var second = this.http.as("clerk").get(PROCESSES + "?limit=1&after=" + first.at("/next")).is(200);

		assertThat(first.at("/items/0/key")).isEqualTo("apology");
		assertThat(second.at("/items/0/key")).isEqualTo("dossier");
	}

	private List<String> listed() {
		var items = this.http.as("clerk").get(PROCESSES + "?limit=200").is(200).json().path("items");
		return StreamSupport.stream(items.spliterator(), false)
			.map((item) -> String.join(" ", item.path("key").asString(), item.path("version").asString(),
					item.path("running").asString(), item.path("name").asString()))
			.toList();
	}

	private static Answer send(Caller caller, String type, String xml) {
		return caller.with("Content-Type", type).send("POST", PROCESSES, xml.getBytes(StandardCharsets.UTF_8));
	}

	private static String model(String key) {
		try {
			return new ClassPathResource("processes/apology.bpmn").getContentAsString(StandardCharsets.UTF_8)
				.replace("\"apology\"", "\"" + key + "\"");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
