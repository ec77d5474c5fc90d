package vn.motcua.contract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody makes the service read, or build, more than it can hold. */
@ServiceTest
class BodyLimitsTest {

	private static final int MEBIBYTE = 1 << 20;

	private static final String JSON = "application/json";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String DECISIONS = "/api/tasks/decisions";

	private final Http http;

	BodyLimitsTest(Http http) {
		this.http = http;
	}

	@Nested
	class A_body_that_is_too_large {

		@Test
		void is_refused_whether_its_length_is_said_or_not() {
			var body = emptyLists(60 * MEBIBYTE);
			http.as("officer").post(DECISIONS, body).isProblem(413, "too-large");
			http.as("officer").chunked(DECISIONS, JSON, new ByteArrayInputStream(body)).isProblem(413, "too-large");
		}

		@Test
		void is_not_looked_at_when_nobody_signed_in() {
			http.anybody().post("/api/dossiers", emptyLists(8 * MEBIBYTE)).isProblem(401, "unauthenticated");
			http.anybody()
				.chunked("/api/import", "application/x-ndjson", new ByteArrayInputStream(emptyLists(8 * MEBIBYTE)))
				.isProblem(401, "unauthenticated");
		}

		@Test
		void is_smaller_where_nobody_signs_in() {
			var body = "{\"code\": \"X\", \"proof\": \"" + "0".repeat(MEBIBYTE / 2) + "\"}";
			http.anybody().post("/api/follow", body).isProblem(413, "too-large");
		}

		@Test
		void is_refused_as_a_model() {
			var model = " ".repeat(MEBIBYTE + 1).getBytes(StandardCharsets.UTF_8);
			http.as("admin")
				.with("Content-Type", "application/xml")
				.send("POST", "/api/processes", model)
				.isProblem(413, "too-large");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/follow", "/submit", "/sign-in", "/desk/counter" })
		void is_refused_as_a_form_with_a_page(String path) {
			var form = ("q=" + "x".repeat(3 * MEBIBYTE)).getBytes(StandardCharsets.UTF_8);
			var browser = http.anybody().with("Accept", "text/html");
			page(browser.with("Content-Type", FORM).send("POST", path, form), 413);
			page(browser.chunked(path, FORM, new ByteArrayInputStream(form)), 413);
		}

		private void page(Answer answer, int status) {
			answer.is(status);
			assertThat(answer.header("Content-Type")).startsWith("text/html");
			assertThat(answer.text()).contains("Nội dung gửi lớn hơn mức cho phép");
		}

	}

	@Nested
	class A_body_within_its_limit {

		@Test
		void may_hold_five_hundred_decisions() {
			var one = Bodies.decision("APPROVE")
				.put("task", "00000000-0000-0000-0000-000000000000")
				.put("note", "x".repeat(1500))
				.toString();
			var all = IntStream.range(0, 500).mapToObj((number) -> one).collect(Collectors.joining(",", "[", "]"));
			var answer = http.as("approver").post(DECISIONS + "?dryRun=true", all).is(200);
			assertThat(answer.json()).hasSize(500);
		}

		@Test
		void holds_five_hundred_and_one_in_vain() {
			var all = IntStream.range(0, 501).mapToObj((number) -> "{}").collect(Collectors.joining(",", "[", "]"));
			http.as("approver").post(DECISIONS, all).isProblem(422, "bad-list");
		}

		@Test
		void is_a_form_that_is_read_with_what_the_address_says() {
			var wanted = "q=" + URLEncoder.encode("Trích lục kết hôn", StandardCharsets.UTF_8) + "&empty&=&q=2";
			http.anybody()
				.with("Content-Type", FORM)
				.send("POST", "/sign-in?username=nobody", wanted.getBytes(StandardCharsets.UTF_8))
				.is(403);
		}

	}

	@Nested
	class JSON_that_no_parser_should_take {

		@ParameterizedTest
		@ValueSource(strings = { "deep", "number", "name", "many" })
		void is_malformed_and_told_without_a_name_of_ours(String how) {
			var answer = http.as("officer").post(DECISIONS, hostile(how)).isProblem(400, "malformed-json");
			assertThat(answer.text()).doesNotContain("jackson", "Exception", "vn.motcua", "Stream");
		}

		@Test
		void is_the_problem_of_its_line_in_an_import() {
			var lines = http.as("admin")
				.importing(String.join("\n", hostile("deep"), hostile("number"), "{}", "x".repeat(MEBIBYTE + 1),
						"{\"subject\": \"" + "y".repeat(MEBIBYTE - 50) + "\"}", hostile("many"), "{}"))
				.is(200)
				.lines();
			assertThat(lines).extracting((line) -> line.at("/problem/status").asInt())
				.containsExactly(400, 400, 422, 400, 422, 400, 422);
			assertThat(lines).extracting((line) -> line.at("/line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7);
		}

		@Test
		void streams_through_the_import_however_long_it_is() {
			var line = "{\"externalId\": \"" + "z".repeat(1000) + "\"}\n";
			var lines = http.as("admin").importing(line.repeat(4000)).is(200).lines();
			assertThat(lines).hasSize(4000);
		}

		private String hostile(String how) {
			return switch (how) {
				case "deep" -> "[{\"note\":" + "[".repeat(600) + "]".repeat(600) + "}]";
				case "number" -> "[{\"task\":" + "9".repeat(2000) + "}]";
				case "name" -> "[{\"" + "n".repeat(60_000) + "\": 1}]";
				case "many" -> new String(emptyLists(MEBIBYTE - 100), StandardCharsets.UTF_8);
				default -> throw new IllegalArgumentException(how);
			};
		}

	}

	@Nested
	class An_answer_to_an_early_refusal {

		@Test
		void leaves_the_connection_as_it_was() {
			Caller officer = http.as("officer");
			for (int call = 0; call < 5; call++) {
				officer.chunked("/api/nothing", JSON, nothing(200_000)).isProblem(404);
				officer.get("/api/tasks").is(200);
			}
		}

		private InputStream nothing(int length) {
			return new ByteArrayInputStream(new byte[length]);
		}

	}

	/** Each a hundred times as large in memory as when it is sent. */
	private static byte[] emptyLists(int length) {
		var text = new StringBuilder(length + 3).append('[');
		while (text.length() < length) {
			text.append("[],");
		}
		return text.append("1]").toString().getBytes(StandardCharsets.UTF_8);
	}

}
