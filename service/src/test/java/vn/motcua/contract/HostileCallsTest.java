package vn.motcua.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls that no program of an applicant or a clerk would send. */
@Isolated("It reads what the whole process says.")
@ServiceTest
class HostileCallsTest {

	private final Http http;

	HostileCallsTest(Http http) {
		this.http = http;
	}

	private Caller reader() {
		return this.http.anybody().with("Accept", "text/html");
	}

	private static void requirePage(Answer answer, int status) {
		answer.is(status);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.text()).contains(answer.header("X-Request-Id")).doesNotContain("vn.motcua", "Exception");
	}

	@Nested
	class A_form {

		private Answer post(String path, String body) {
			return reader().with("Content-Type", "application/x-www-form-urlencoded")
				.send("POST", path, body.getBytes(StandardCharsets.UTF_8));
		}

		@ParameterizedTest
		@ValueSource(strings = { "username=a%00b", "username=a&password=%00", "command-key=%00", "%00=a",
				"a=%ED%A0%80%01", "_csrf=%1B", "a=%zz" })
		void that_is_no_text_is_answered_by_a_page(String body) {
			requirePage(post("/sign-in", body), 400);
			requirePage(post("/follow", body), 400);
			requirePage(post("/submit", body), 400);
		}

		@Test
		void with_a_token_that_nobody_masked_is_refused_like_any_with_a_wrong_one() {
			// A mask of 36 bytes and as many of what it masks, as of a UUID: here no
			// text.
			var unmasked = new byte[72];
			Arrays.fill(unmasked, 36, 72, (byte) 0xff);
			var token = Base64.getUrlEncoder().encodeToString(unmasked);
			var answer = reader().with("Content-Type", "application/x-www-form-urlencoded")
				.with("Cookie", "XSRF-TOKEN=" + UUID.randomUUID())
				.send("POST", "/follow", ("_csrf=" + token).getBytes(StandardCharsets.UTF_8));
			assertThat(answer.status()).isEqualTo(403);
		}

		@ParameterizedTest
		@ValueSource(strings = { "PUT", "PATCH", "DELETE" })
		void is_posted_and_nothing_to_us_otherwise_however_broken(String method) {
			for (String path : new String[] { "/api/absences/none", "/api/procedures/none", "/api/users/clerk/sessions",
					"/follow" }) {
				var answer = http.as("manager")
					.with("Content-Type", "application/x-www-form-urlencoded")
					.send(method, path, "a=%zz&%&=%C3".getBytes(StandardCharsets.UTF_8));
				assertThat(answer.status()).as(method + " " + path).isBetween(200, 499);
			}
		}

		@Test
		void of_several_parts_without_a_boundary_is_nothing_to_us() {
			for (String path : new String[] { "/", "/follow", "/sign-in", "/api/dossiers", "/actuator/health" }) {
				for (String method : new String[] { "GET", "POST" }) {
					var answer = http.as("clerk")
						.with("Content-Type", "multipart/form-data")
						.send(method, path, "x".getBytes(StandardCharsets.UTF_8));
					assertThat(answer.status()).as(method + " " + path).isLessThan(500);
				}
			}
		}

		@Test
		void has_no_key_of_several_lines() {
			for (String key : new String[] { "a\nb", "a\rb", "\t" }) {
				http.as("clerk")
					.post("/api/dossiers?command-key=" + URLEncoder.encode(key, StandardCharsets.UTF_8),
							Bodies.dossier())
					.isProblem(400, "bad-idempotency-key");
			}
		}

	}

	@Nested
	class An_address {

		@ParameterizedTest
		@ValueSource(strings = { "/notices?q=a&after=!!", "/kiosk/notices", "/follow/x/rating", "/;x", "/notices/%00",
				"/submit?limit=x" })
		void that_cannot_be_read_is_answered_without_a_fault(String path) {
			var answer = reader().get(path);
			assertThat(answer.status()).isBetween(400, 405);
			assertThat(answer.header("Cache-Control")).contains("no-store");
			assertThat(answer.header("X-Request-Id")).isNotBlank();
		}

		@Test
		void that_is_refused_at_the_door_is_answered_by_a_page_with_its_policy() {
			requirePage(reader().get("/;x"), 400);
			requirePage(reader().get("/follow?code=%01"), 400);
		}

	}

	@Nested
	class A_cookie {

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				/notices  | desk=AA==
				/notices  | desk=%00
				/desk     | desk=AA==
				/desk     | desk=!!!
				/desk     | REDIRECT_URI=AA==
				/desk     | REDIRECT_URI=!!!
				/follow/x | follow=a.b.c
				/follow/x | follow=
				/notices  | language=zz-ZZ-x-y
				/notices  | language=en/Nowhere
				/sign-in  | language=../../x
				/follow   | language=en/+99:99
				/follow   | XSRF-TOKEN=!
				""")
		void that_was_never_given_out_is_as_if_there_were_none(String path, String cookie) {
			assertThat(reader().with("Cookie", cookie).get(path).status()).isIn(200, 302);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/\u0000", "/desk\r\nX: y", "/\\evil.example", "//evil.example",
				"https://evil.example/desk", "/notices", "/desk/\u00e9", "/desk\"" })
		void leads_nobody_who_signs_in_where_no_desk_is(String page) {
			var encoded = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
			var visitor = new Visitor(http).with("REDIRECT_URI", encoded);
			assertThat(visitor.signIn("clerk", "motcua").cookie("desk")).isNotBlank();
		}

		@Test
		void leads_whoever_signs_in_to_the_page_he_asked_for_and_that_once() {
			var visitor = new Visitor(http);
			assertThat(visitor.get("/desk/dossiers?q=x%20y").is(302).header("Location")).isEqualTo("/sign-in");
			var fields = Map.of("username", "clerk", "password", "motcua");
			var answer = visitor.post("/sign-in", "/sign-in", fields).is(302);
			assertThat(answer.header("Location")).isEqualTo("/desk/dossiers?q=x%20y");
			visitor.get("/desk/dossiers?q=x%20y").is(200);
			assertThat(visitor.cookie("REDIRECT_URI")).isEmpty();
		}

	}

	@Nested
	class A_header {

		@ParameterizedTest
		@ValueSource(strings = { "application/*+json", "*/*", "text/*", "json", ";", "application/json;charset=nothing",
				"application/json;q=\"" })
		void that_does_not_say_what_the_body_is_is_refused(String type) {
			http.as("clerk")
				.with("Content-Type", type)
				.send("POST", "/api/dossiers", "{}".getBytes(StandardCharsets.UTF_8))
				.isProblem(415, "unsupported-media-type");
		}

		@Test
		void with_a_username_that_is_no_text_is_nobodys() {
			var credentials = Base64.getEncoder().encodeToString("a\0b:motcua".getBytes(StandardCharsets.UTF_8));
			http.anybody().with("Authorization", "Basic " + credentials).get("/api/dossiers").isProblem(401);
		}

		@Test
		void that_names_an_unknown_coding_is_the_callers_fault() throws Exception {
			assertThat(Raw.send(http.port(),
					"POST /api/dossiers HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Raw.ADMIN
							+ "\r\nTransfer-Encoding: nothing\r\nConnection: close\r\n\r\n"))
				.startsWith("HTTP/1.1 400")
				.contains("application/problem+json")
				.contains("requestId");
		}

	}

	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	class A_request_id {

		@Test
		void stands_in_the_answer_and_in_its_problem() {
			var answer = http.as("clerk").get("/api/dossiers?state=x").isProblem(400);
			assertThat(answer.at("/requestId")).isNotBlank().isEqualTo(answer.header("X-Request-Id"));
			var denied = http.anybody().get("/api/dossiers").isProblem(401);
			assertThat(denied.at("/requestId")).isNotBlank().isEqualTo(denied.header("X-Request-Id"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "x", "short", "with a space in it", "a\u00e9aaaaaaaaa", "<script>alert(1)</script>" })
		void that_is_not_well_formed_is_not_taken_over(String id) throws Exception {
			assertThat(Raw.send(http.port(),
					"GET /notices HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + id
							+ "\r\nConnection: close\r\n\r\n"))
				.contains("X-Request-Id: ")
				.doesNotContain("X-Request-Id: " + id);
		}

		@Test
		void is_on_every_line_that_a_call_wrote_and_no_call_writes_one_of_its_own(CapturedOutput log) {
			http.as("clerk").get("/api/dossiers?state=x%0A2026-11-27%20FORGED").isProblem(400);
			reader().get("/notices/x%0A2026-11-27%20FORGED").is(400);
			assertThat(log.getAll().lines()).noneMatch((line) -> line.startsWith("2026-11-27 FORGED"));
		}

	}

	@Nested
	class A_problem {

		@ParameterizedTest
		@ValueSource(strings = { "/api/dossiers?limit=x", "/api/dossiers?state=x", "/api/tasks/x/claim",
				"/api/reports/results?from=x&to=y&agency=H13", "/api/uses?from=x", "/api/deadlines?unit=x" })
		void names_nothing_of_ours(String path) {
			var answer = path.endsWith("/claim") ? http.as("admin").post(path) : http.as("admin").get(path);
			answer.isProblem(400);
			assertThat(answer.text()).doesNotContain("vn.motcua", "java.", "Exception", "org.springframework");
		}

		@ParameterizedTest
		@ValueSource(strings = { "{x", "[", "{\"copies\": 1e", "{\"procedure\": \"\\uZZZZ\"}", "nul", "{\"a\":1,}" })
		void of_broken_JSON_says_where_and_names_nothing_of_the_reader(String body) {
			var answer = http.as("clerk").post("/api/dossiers", body).isProblem(400, "malformed-json");
			assertThat(answer.text()).doesNotContain("jackson", "Stream", "JSON String");
		}

	}

}
