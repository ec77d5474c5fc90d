package vn.motcua.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a caller sends is answered with a problem of his, and changes nothing. */
@ServiceTest
class BadInputTest {

	private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	BadInputTest(Http http, OneStopShop shop, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
	}

	@Nested
	class A_receipt {

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`',
				textBlock = """
								/procedure            | 422 | invalid-fields      | -
								/procedure            | 422 | invalid-fields      | null
								/procedure            | 422 | invalid-fields      | ""
								/procedure            | 422 | invalid-fields      | " "
								/procedure            | 422 | unknown-procedure   | "9.999999"
								/procedure            | 422 | invalid-fields      | "1.004873\\u0000"
								/procedure            | 422 | invalid-fields      | {}
								/procedure            | 422 | invalid-fields      | ["1.004873"]
								/agency               | 422 | invalid-fields      | -
								/agency               | 422 | invalid-fields      | ""
								/agency               | 422 | invalid-fields      | "H13\\u0000"
								/channel              | 422 | invalid-fields      | -
								/channel              | 422 | invalid-fields      | "FAX"
								/channel              | 422 | invalid-fields      | "counter"
								/channel              | 422 | invalid-fields      | ""
								/channel              | 422 | invalid-fields      | 0
						/channel              | 422 | invalid-fields      | "0"
								/channel              | 422 | invalid-fields      | "\\ud800"
								/channel              | 422 | invalid-fields      | "\\u0000"
								/applicant            | 422 | invalid-fields      | -
								/applicant            | 422 | invalid-fields      | null
								/applicant            | 422 | invalid-fields      | "Nguyễn Văn A"
								/applicant            | 422 | invalid-fields      | []
								/applicant            | 422 | invalid-fields      | {}
								/applicant/kind       | 422 | invalid-fields      | -
								/applicant/kind       | 422 | invalid-fields      | "ALIEN"
								/applicant/name       | 422 | invalid-fields      | -
								/applicant/name       | 422 | invalid-fields      | ""
								/applicant/name       | 422 | invalid-fields      | "   "
								/applicant/name       | 422 | invalid-fields      | 12
								/applicant/name       | 422 | invalid-fields      | true
								/applicant/name       | 422 | invalid-fields      | {"a": 1}
								/applicant/name       | 422 | invalid-fields      | "A\\u0000B"
								/applicant/name       | 422 | invalid-fields      | "A\\ud83d"
								/applicant/name       | 422 | invalid-fields      | "\\udc00A"
								/applicant/name       | 422 | invalid-fields      | "\\u00a0\\u200b"
								/applicant/name       | 422 | invalid-fields      | "\\u0301\\u0323"
								/applicant/name       | 422 | invalid-fields      | "\\u202e\\u202c"
								/applicant/name       | 422 | invalid-fields      | "---"
								/applicant/idNumber   | 422 | invalid-fields      | " "
								/applicant/idNumber   | 422 | invalid-fields      | "\\u0301"
								/applicant/idNumber   | 422 | invalid-fields      | " . . "
								/applicant/phone      | 422 | invalid-fields      | "( . )"
								/applicant/phone      | 422 | invalid-fields      | "call me"
								/applicant/email      | 422 | invalid-fields      | "nobody"
								/submitter            | 422 | invalid-fields      | {"kind": "CITIZEN"}
								/submitter            | 422 | invalid-fields      | 5
								/subject              | 422 | invalid-fields      | "A\\u0000"
								/components           | 422 | invalid-fields      | [{"name": "\\u2060", "kind": "ORIGINAL", "count": 1}]
								/subject              | 422 | invalid-fields      | ["x"]
								/copies               | 422 | invalid-fields      | 0
								/copies               | 422 | invalid-fields      | -1
								/copies               | 422 | invalid-fields      | 1001
								/copies               | 422 | invalid-fields      | 1.5
								/copies               | 422 | invalid-fields      | 99999999999
								/copies               | 422 | invalid-fields      | 1e400
								/copies               | 422 | invalid-fields      | "two"
						/copies               | 422 | invalid-fields      | "2"
						/copies               | 422 | invalid-fields      | ""
								/copies               | 422 | invalid-fields      | true
								/components           | 422 | invalid-fields      | "Tờ khai"
								/components           | 422 | invalid-fields      | {}
								/components           | 422 | invalid-fields      | [null]
								/components           | 422 | invalid-fields      | ["Tờ khai"]
								/components           | 422 | invalid-fields      | [{"name": "", "kind": "ORIGINAL", "count": 1}]
								/components           | 422 | invalid-fields      | [{"name": "Tờ khai", "kind": "ORIGINAL", "count": -1}]
								/components           | 422 | invalid-fields      | [{"name": "Tờ khai", "kind": "ORIGINAL", "count": 99999}]
								/components           | 422 | invalid-fields      | [{"name": "Tờ khai", "kind": "PAPYRUS", "count": 1}]
								/components           | 422 | invalid-fields      | [{"kind": "ORIGINAL", "count": 1}]
								/components           | 422 | invalid-fields      | [{"name": "A\\u0000", "kind": "ORIGINAL", "count": 1}]
								/returnBy             | 422 | invalid-fields      | "PIGEON"
								/receivedAt           | 422 | in-the-future       | "2199-01-01T00:00:00+07:00"
								/receivedAt           | 422 | procedure-not-in-force | "2017-12-31T23:59:59+07:00"
								/receivedAt           | 422 | invalid-fields      | "2025-03-03"
								/receivedAt           | 422 | invalid-fields      | "2025-03-03T08:00:00"
								/receivedAt           | 422 | invalid-fields      | "2025-02-30T08:00:00+07:00"
								/receivedAt           | 422 | invalid-fields      | "+999999999-12-31T23:59:59Z"
								/receivedAt           | 422 | invalid-fields      | "-4713-01-01T00:00:00Z"
								/receivedAt           | 422 | invalid-fields      | "yesterday"
								/receivedAt           | 422 | invalid-fields      | "\\ud800"
								/receivedAt           | 422 | invalid-fields      | ""
								/receivedAt           | 422 | invalid-fields      | 1740964320
								/receivedAt           | 422 | invalid-fields      | {}
								/receivedAt           | 422 | invalid-fields      | []
								""")
		void is_refused_with_a_bad_field(String pointer, int status, String code, String value) {
			var body = Bodies.with(Bodies.dossier(), pointer, value.equals("-") ? null : value);
			footprints.none(() -> {
				var answer = http.as("clerk").post("/api/dossiers", body).isProblem(status, code);
				assertThat(answer.at("/errors/0/field")).as(answer.text())
					.startsWith(code.startsWith("procedure") ? "procedure" : pointer.split("/")[1]);
				assertThat(answer.at("/errors/0/message")).isNotBlank();
			});
		}

		@ParameterizedTest
		@CsvSource({ "/applicant/name, 301", "/applicant/idNumber, 31", "/applicant/phone, 31",
				"/applicant/address, 501", "/subject, 2001", "/applicant/name, 300000" })
		void is_refused_with_a_field_that_is_too_long(String pointer, int length) {
			var body = Bodies.with(Bodies.dossier(), pointer, '"' + "1".repeat(length) + '"');
			footprints.none(() -> http.as("clerk").post("/api/dossiers", body).isProblem(422, "invalid-fields"));
		}

		@Test
		void names_all_that_is_wrong_at_once() {
			var body = Bodies.with(Bodies.with(Bodies.dossier(), "/applicant/name", null), "/copies", "0");
			var answer = http.as("clerk").post("/api/dossiers", body).isProblem(422, "invalid-fields");
			assertThat(answer.json().at("/errors").findValuesAsString("field"))
				.containsExactlyInAnyOrder("applicant.name", "copies");
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "   ", "{", "nonsense", "{\"procedure\": }", "{\"a\":1}}", "{'a': 1}", "\u0000",
				"{\"applicant\": {\"name\": \"", "{\"procedure\": \"1.004873\", \"procedure\": \"1.004873\"}",
				"{\"applicant\": {\"kind\": \"CITIZEN\", \"kind\": \"BUSINESS\"}}" })
		void is_refused_when_it_is_no_JSON(String body) {
			footprints.none(() -> http.as("clerk").post("/api/dossiers", body).isProblem(400, "malformed-json"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "null", "[]", "5", "\"dossier\"", "true" })
		void is_refused_when_it_is_no_object(String body) {
			footprints.none(() -> {
				var answer = http.as("clerk").post("/api/dossiers", body);
				assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
				answer.isProblem(answer.status());
			});
		}

		@Test
		void is_refused_when_it_is_not_UTF_8() {
			var bytes = Bodies.dossier().toString().getBytes(StandardCharsets.ISO_8859_1);
			bytes[30] = (byte) 0xff;
			footprints.none(() -> http.as("clerk").post("/api/dossiers", bytes).isProblem(400, "malformed-json"));
		}

		@Test
		void is_refused_when_it_is_nested_without_end() {
			var body = "{\"applicant\":" + "[".repeat(100_000);
			footprints.none(() -> {
				var answer = http.as("clerk").post("/api/dossiers", body);
				answer.isProblem((answer.status() == 422) ? 422 : 400);
			});
		}

		@ParameterizedTest
		@ValueSource(strings = { "text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense" })
		void is_refused_in_another_content_type(String type) {
			footprints.none(() -> {
				var answer = http.as("clerk")
					.with("Content-Type", type)
					.send("POST", "/api/dossiers", Bodies.dossier().toString().getBytes(StandardCharsets.UTF_8));
				answer.isProblem(415, "unsupported-media-type");
			});
		}

		@Test
		void is_refused_for_an_agency_out_of_reach_or_unknown() {
			for (String agency : new String[] { "H13", "H13.103" }) {
				footprints.none(() -> http.as("clerk")
					.post("/api/dossiers", Bodies.dossier().put("agency", agency))
					.isProblem(403, "outside-agency"));
			}
			for (String agency : new String[] { "H99", "Phường Ninh Kiều" }) {
				footprints.none(() -> http.as("clerk")
					.post("/api/dossiers", Bodies.dossier().put("agency", agency))
					.isProblem(422, "unknown-agency"));
			}
		}

	}

	@Nested
	class A_command {

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				400 |
				400 | {
				422 | {}
				422 | {"outcome": null}
				422 | {"outcome": ""}
				422 | {"outcome": "MAYBE"}
				422 | {"outcome": 1}
				422 | {"outcome": ["PROPOSE_APPROVAL"]}
				422 | {"outcome": "PROPOSE_APPROVAL", "note": {"why": 1}}
				422 | {"outcome": "PROPOSE_APPROVAL", "note": "A\\u0000"}
				422 | {"outcome": "PROPOSE_APPROVAL", "note": "\\udfff"}
				422 | {"outcome": "PROPOSE_APPROVAL", "at": "soon"}
				422 | {"outcome": "PROPOSE_APPROVAL", "at": "2199-01-01T00:00:00Z"}
				422 | {"outcome": "PROPOSE_APPROVAL", "at": "2018-01-01T00:00:00Z"}
				422 | {"outcome": "PROPOSE_APPROVAL", "onBehalfOf": "approver"}
				422 | {"outcome": "PROPOSE_APPROVAL", "onBehalfOf": "A\\u0000"}
				""")
		void to_decide_is_refused(int status, @Nullable String body) {
			var task = shop.receive().taskPath();
			footprints
				.none(() -> http.as("officer").post(task + "/decision", (body != null) ? body : "").isProblem(status));
		}

		@Test
		void to_decide_is_refused_with_a_note_that_is_too_long() {
			var task = shop.receive().taskPath();
			var body = Bodies.decision("PROPOSE_REFUSAL").put("note", "x".repeat(4001));
			footprints.none(() -> http.as("officer").post(task + "/decision", body).isProblem(422, "invalid-fields"));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				400 |
				400 | {
				422 | {}
				422 | {"reason": null}
				422 | {"reason": ""}
				422 | {"reason": " "}
				422 | {"reason": 1}
				422 | {"reason": "A\\u0000"}
				422 | {"reason": "A", "at": "soon"}
				422 | {"reason": "A", "at": "2199-01-01T00:00:00Z"}
				422 | {"reason": "A", "at": "2018-01-01T00:00:00Z"}
				""")
		void to_withdraw_or_stop_is_refused(int status, @Nullable String body) {
			var path = shop.receive().path();
			footprints.none(() -> {
				http.as("clerk").post(path + "/withdrawal", (body != null) ? body : "").isProblem(status);
				http.as("officer").post(path + "/stop", (body != null) ? body : "").isProblem(status);
			});
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				400 | invalid-json   |
				422 | invalid-fields | {}
				422 | invalid-fields | {"to": ""}
				422 | invalid-fields | {"to": 5}
				422 | invalid-fields | {"to": "A\\u0000"}
				422 | unknown-user   | {"to": "nobody"}
				422 | unknown-user   | {"to": "officer3"}
				422 | wrong-role     | {"to": "clerk"}
				""")
		void to_assign_is_refused(int status, String code, @Nullable String body) {
			var task = shop.receive().taskPath();
			footprints.none(() -> {
				var answer = http.as("approver").post(task + "/assignment", (body != null) ? body : "");
				answer.isProblem(status, (status == 400) ? "malformed-json" : code);
			});
		}

		@ParameterizedTest
		@ValueSource(strings = { "decision", "assignment", "claim", "release" })
		void about_no_task_is_not_found(String what) {
			var body = "{\"outcome\": \"SEAL\", \"to\": \"officer\"}";
			footprints.none(() -> {
				http.as("admin").post("/api/tasks/" + NOBODY + "/" + what, body).isProblem(404, "unknown-task");
				http.as("admin").post("/api/tasks/17/" + what, body).isProblem(400);
				http.as("admin").post("/api/tasks/x%20y/" + what, body).isProblem(400);
			});
		}

		@Test
		void about_no_dossier_is_not_found() {
			for (String code : new String[] { "H13.101-181111-0001", "x", "%F0%9F%98%80", "a%20b" }) {
				footprints.none(() -> {
					http.as("clerk")
						.post("/api/dossiers/" + code + "/withdrawal", Bodies.reason("A"))
						.isProblem(404, "unknown-dossier");
					http.as("officer")
						.post("/api/dossiers/" + code + "/stop", Bodies.reason("A"))
						.isProblem(404, "unknown-dossier");
				});
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "3.5", "abc", "\"\"", "\"1\", \"2\"", "\"99999999999\"", "-1" })
		void with_a_bad_If_Match_is_refused(String tag) {
			var walk = shop.receive();
			footprints.none(() -> http.as("clerk")
				.with("If-Match", tag)
				.post(walk.path() + "/withdrawal", Bodies.reason("A"))
				.isProblem(400, "bad-if-match"));
		}

		@Test
		void with_a_bad_key_is_refused() {
			for (String key : new String[] { "", "  ", "k".repeat(201) }) {
				footprints.none(() -> http.as("clerk")
					.once(key)
					.post("/api/dossiers", Bodies.dossier())
					.isProblem(400, "bad-idempotency-key"));
			}
		}

	}

	@Nested
	class A_question {

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				/api/dossiers  | state=NOWHERE                     | 400
				/api/dossiers  | due=never                         | 400
				/api/dossiers  | agency=H99                        | 422
				/api/dossiers  | agency=%00                        | 400
				/api/dossiers  | q=%00                             | 400
				/api/dossiers  | q=a%00b                           | 400
				/api/dossiers  | procedure=%00                     | 400
				/api/dossiers  | q=a%01b                           | 400
				/api/dossiers  | q=a%C2%85b                        | 400
				/api/dossiers  | %00=x                             | 400
				/api/dossiers  | state=x%0A2026-01-01%20FORGED     | 400
				/api/uses      | from=-999999999-01-01             | 400
				/api/uses      | to=%2B999999999-12-31             | 400
				/api/uses      | from=1899-12-31                   | 400
				/api/calendar/days | year=99999999999              | 400
				/api/calendar/days | year=2147483647               | 422
				/api/tasks     | kind=LUNCH                        | 400
				/api/tasks     | mine=perhaps                      | 400
				/api/tasks     | agency=H99                        | 422
				/api/deadlines | unit=DAYS&limit=3                 | 400
				/api/deadlines | agency=H13                        | 400
				/api/deadlines | agency=H99&unit=DAYS&limit=3&from=2026-04-28T09:00:00Z   | 422
				/api/deadlines | agency=H13&unit=YEARS&limit=3&from=2026-04-28T09:00:00Z  | 400
				/api/deadlines | agency=H13&unit=DAYS&limit=x&from=2026-04-28T09:00:00Z   | 400
				/api/deadlines | agency=H13&unit=DAYS&limit=-1&from=2026-04-28T09:00:00Z  | 422
				/api/deadlines | agency=H13&unit=DAYS&limit=0&from=2026-04-28T09:00:00Z   | 422
				/api/deadlines | agency=H13&unit=DAYS&limit=2147483647&from=2026-04-28T09:00:00Z  | 422
				/api/deadlines | agency=H13&unit=HOURS&limit=2147483647&from=2026-04-28T09:00:00Z | 422
				/api/deadlines | agency=H13&unit=DAYS&limit=99999999999&from=2026-04-28T09:00:00Z | 400
				/api/deadlines | agency=H13&unit=DAYS&limit=3&from=tomorrow               | 400
				/api/deadlines | agency=H13&unit=DAYS&limit=3&from=2026-04-28             | 400
				/api/deadlines | agency=H13&unit=DAYS&limit=3&from=1999-12-31T00:00:00Z   | 422
				/api/deadlines | agency=H13&unit=DAYS&limit=3&from=2150-01-01T00:00:00Z   | 422
				/api/deadlines | agency=H13&unit=DAYS&limit=3&from=9999-01-01T00:00:00Z   | 400
				""")
		void that_cannot_be_understood_is_refused(String path, String query, int status) {
			http.as("admin").get(path + "?" + query).isProblem(status);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/api/dossiers", "/api/tasks", "/api/dossiers/{code}/history" })
		void for_a_page_has_a_limit_and_a_cursor_that_was_given_out(String path) {
			var list = path.replace("{code}", shop.receive().code());
			for (String limit : new String[] { "0", "201", "-1", "abc", "1.5", "99999999999" }) {
				http.as("admin").get(list + "?limit=" + limit).isProblem(400);
			}
			http.as("admin").get(list + "?limit=200").is(200);
			http.as("admin").get(list + "?limit=1&after=").is(200);
			var huge = cursor("+1000000000-12-31T23:59:59.999999999Z\n" + NOBODY);
			var far = cursor("+300000-12-31T23:59:59Z\n" + NOBODY);
			for (String after : new String[] { "abc", "!!!", "%00", cursor("x"), cursor("\0"), huge, far,
					cursor("9".repeat(30)), cursor("2026-01-01T00:00:00Z") }) {
				http.as("admin").get(list + "?after=" + after).isProblem(400);
			}
		}

		private static String cursor(String plain) {
			return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
		}

		@ParameterizedTest
		@ValueSource(strings = { "'", "%", "_", "\\", ":*", "!", "a & b", "a:* | !b", "()", "<->", "²", "½ ª", "\"",
				"'; drop table dossier; --", "𠊛", "ß", "İ", "٣", "\ud83d\ude00", "h13.101-", "--", "\u200b" })
		void for_strange_words_finds_nothing_strange(String q) {
			http.as("clerk").get("/api/dossiers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).is(200);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/api/dossiers?q=%zz", "/api/dossiers?q=%", "/api/dossiers?q=%ED%A0%80",
				"/api/dossiers/%00", "/api/dossiers/a%2Fb", "/api/dossiers/a%5Cb", "/api/dossiers/a;b=c",
				"/api//dossiers", "/api/dossiers/..%2f..%2f", "/api/dossiers/%zz", "/api/nothing", "/nothing",
				"/api/dossiers/x/papers/y/z", "/error", "/actuator/env", "/api/dossiers?q=a|b", "/api/dossiers?q=<b>",
				"/api/dossiers?q=\"" })
		void at_a_strange_address_is_answered_with_a_problem_or_a_list(String address) throws Exception {
			var answer = Raw.get(http.port(), address);
			assertThat(answer).doesNotContainIgnoringCase("<html").matches("(?s)HTTP/1.1 (200|400|404|422) .*");
			if (!answer.startsWith("HTTP/1.1 200")) {
				assertThat(answer).contains("application/problem+json").contains("\"code\"");
			}
		}

		@ParameterizedTest
		@CsvSource({ "DELETE, /api/dossiers", "PUT, /api/dossiers", "PATCH, /api/dossiers", "POST, /api/tasks",
				"POST, /api/deadlines", "GET, /api/import", "TRACE, /api/dossiers", "DELETE, /v3/api-docs" })
		void in_a_wrong_method_is_refused(String method, String path) {
			http.as("admin").send(method, path, null).isProblem(405, "method-not-allowed");
		}

		@ParameterizedTest
		@ValueSource(strings = { "text/html", "application/xml", "image/png" })
		void for_another_form_of_answer_is_refused(String accept) {
			http.as("admin").with("Accept", accept).get("/api/dossiers").isProblem(406, "not-acceptable");
		}

		@Test
		void for_a_dossier_that_is_none_is_not_found() {
			for (String what : new String[] { "", "/history", "/deadline" }) {
				http.as("admin").get("/api/dossiers/H13.101-181111-0001" + what).isProblem(404, "unknown-dossier");
			}
		}

		@Test
		void with_endless_words_is_refused() {
			var answer = http.as("clerk").get("/api/dossiers?q=" + "a".repeat(7_000));
			assertThat(answer.status()).isIn(200, 400, 414);
		}

	}

}
