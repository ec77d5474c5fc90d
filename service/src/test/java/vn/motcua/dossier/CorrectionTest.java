package vn.motcua.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Đính chính: what was written down wrong at receipt is written right, over HTTP. */
@ServiceTest
class CorrectionTest {

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	private final PassingClock clock;

	CorrectionTest(Http http, OneStopShop shop, JdbcClient jdbc, PassingClock clock) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private static ObjectNode right(String fields) {
		return Bodies.object("{" + fields + ", \"reason\": \"Ghi nhầm\"}");
	}

	private Answer correct(Walk walk, String by, String fields) {
		return this.http.as(by).post(walk.path() + "/correction", right(fields));
	}

	private JsonNode corrected(Walk walk, String by) {
		return StreamSupport
			.stream(this.http.as(by).get(walk.path() + "/history").is(200).json().path("items").spliterator(), false)
			.filter((event) -> event.path("type").asString().equals("corrected"))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	private static @Nullable String reading(JsonNode event, String field, String which) {
		var value = StreamSupport.stream(event.path("corrected").spliterator(), false)
			.filter((each) -> each.path("field").asString().equals(field))
			.map((each) -> each.path(which))
			.findFirst()
			.orElseThrow();
		return (value.isNull() || value.isMissingNode()) ? null : value.asString();
	}

	@Nested
	class What_was_written_wrong {

		@Test
		void stands_right_and_both_readings_are_kept() {
			var walk = shop.receive();
			var answer = correct(walk, "clerk",
					"""
							"applicant": {"name": "Nguyễn Vạn Ánh", "phone": "0987654321"}, "subject": "Xác nhận độc thân",
							"copies": 2, "returnBy": "POSTAL", "components": [{"name": "Đơn", "kind": "ORIGINAL", "count": 3}]""")
				.is(200);
			assertThat(answer.at("/applicant/name")).isEqualTo("Nguyễn Vạn Ánh");
			assertThat(answer.at("/applicant/phone")).isEqualTo("0987654321");
			assertThat(answer.at("/applicant/idNumber")).isEqualTo("092075001234");
			assertThat(answer.at("/subject")).isEqualTo("Xác nhận độc thân");
			assertThat(answer.at("/copies")).isEqualTo("2");
			assertThat(answer.at("/returnBy")).isEqualTo("POSTAL");
			assertThat(answer.at("/components/0/name")).isEqualTo("Đơn");
			assertThat(answer.at("/dueAt")).isEqualTo(walk.last().at("/dueAt"));
			var event = corrected(walk, "clerk");
			assertThat(event.path("actor").asString()).isEqualTo("clerk");
			assertThat(event.path("note").asString()).isEqualTo("Ghi nhầm");
			assertThat(event.at("/data/fields").toString()).isEqualTo(
					"[\"applicant.name\",\"applicant.phone\",\"subject\",\"copies\",\"components\",\"returnBy\"]");
			assertThat(reading(event, "applicant.name", "before")).isEqualTo("Nguyễn Văn A");
			assertThat(reading(event, "applicant.name", "after")).isEqualTo("Nguyễn Vạn Ánh");
			assertThat(reading(event, "copies", "before")).isEqualTo("1");
			assertThat(event.at("/data").toString()).doesNotContain("Nguyễn", "0987654321", "độc thân");
		}

		@Test
		void is_found_by_what_is_right_and_no_longer_by_what_was_wrong() {
			var odd = "Hồ" + UUID.randomUUID().toString().substring(0, 8);
			var walk = shop.receive(Bodies.with(Bodies.dossier(), "/applicant/name", '"' + odd + " Sai\""));
			correct(walk, "clerk", "\"applicant\": {\"name\": \"" + odd + " Đúng\"}").is(200);
			assertThat(found(odd + " Đúng")).containsExactly(walk.code());
			assertThat(found(odd + " Sai")).isEmpty();
		}

		private List<String> found(String words) {
			return http.as("clerk")
				.get("/api/dossiers?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
				.is(200)
				.json()
				.path("items")
				.valueStream()
				.map((item) -> item.path("code").asString())
				.toList();
		}

		@Test
		void may_be_who_handed_it_in() {
			var walk = shop.receive();
			correct(walk, "clerk", "\"submitter\": {\"name\": \"Trần Thị B\", \"phone\": \"0911222333\"}").is(200);
			var phone = correct(walk, "clerk", "\"submitter\": {\"phone\": \"\"}").is(200);
			assertThat(phone.at("/submitter/name")).isEqualTo("Trần Thị B");
			assertThat(phone.at("/submitter/phone")).isNull();
			assertThat(correct(walk, "clerk", "\"submitter\": {\"name\": \"\"}").is(200).at("/submitter")).isNull();
			assertThat(correct(walk, "clerk", "\"submitter\": {\"name\": \"\", \"phone\": \"0911222333\"}")
				.isProblem(422, "invalid-fields")
				.text()).contains("submitter.name");
		}

		@Test
		void keeps_to_the_rules_of_a_receipt() {
			var walk = shop.receive();
			assertThat(
					correct(walk, "clerk", "\"applicant\": {\"phone\": \"không có\"}").isProblem(422, "invalid-fields")
						.text())
				.contains("applicant.phone");
			correct(walk, "clerk", "\"applicant\": {\"name\": \"  \"}").isProblem(422, "invalid-fields");
			correct(walk, "clerk", "\"copies\": 0").isProblem(422, "invalid-fields");
			correct(walk, "clerk", "\"subject\": \"Xin xác nhận tình trạng hôn nhân\"").isProblem(422,
					"nothing-to-correct");
			http.as("clerk").post(walk.path() + "/correction", Bodies.object("{\"subject\": \"Khác\"}")).isProblem(422);
			assertThat(walk.told("type")).doesNotContain("corrected");
		}

		@Test
		void is_no_step_of_its_life() {
			var walk = shop.receive("2025-03-03T08:12:00+07:00");
			correct(walk, "officer", "\"subject\": \"Khác\"").is(200);
			assertThat(
					walk.again().decide("officer", "PROPOSE_APPROVAL", "2025-03-04T09:00:00+07:00").last().at("/state"))
				.isEqualTo("PROCESSING");
		}

		@Test
		void may_be_so_after_the_end() {
			var walk = shop.walkTo("END");
			assertThat(correct(walk, "clerk", "\"applicant\": {\"address\": \"1 Lê Lợi\"}").is(200).at("/state"))
				.isEqualTo("RETURNED");
		}

		@Test
		void is_corrected_once_under_one_key_and_in_the_version_that_was_seen() {
			var walk = shop.receive();
			var once = http.as("clerk").once(UUID.randomUUID().toString());
			once.post(walk.path() + "/correction", right("\"subject\": \"Một\"")).is(200);
			once.post(walk.path() + "/correction", right("\"subject\": \"Một\"")).is(200);
			assertThat(walk.told("type").stream().filter("corrected"::equals)).hasSize(1);
			http.as("clerk")
				.with("If-Match", "\"" + walk.version() + "\"")
				.post(walk.path() + "/correction", right("\"subject\": \"Hai\""))
				.isProblem(409, "stale-version");
		}

		@ParameterizedTest
		@ValueSource(strings = { "approver", "seal", "manager" })
		void is_not_for_others_to_correct(String username) {
			correct(shop.receive(), username, "\"subject\": \"Khác\"").isProblem(403, "wrong-role");
		}

		@Test
		void does_not_exist_for_other_agencies() {
			correct(shop.receive(), "clerk3", "\"subject\": \"Khác\"").isProblem(404, "unknown-dossier");
		}

	}

	@Nested
	class Both_readings {

		@Test
		void are_shown_as_much_as_the_applicant_is() {
			var walk = shop.receive();
			correct(walk, "clerk",
					"\"applicant\": {\"name\": \"Lê Thị Cúc\", \"idNumber\": \"092075009999\", \"phone\": \"0987654321\"}")
				.is(200);
			walk.again().decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-05T10:00:00+07:00", "H13.103"));
			var asked = "/api/tasks/" + walk.task("CONSULTATION") + "/decision";
			assertThat(reading(corrected(walk, "officer3"), "applicant.phone", "before")).isEqualTo("0912345678");
			http.as("officer3").post(asked, Bodies.decision("ANSWER")).is(200);
			var event = corrected(walk, "officer3");
			assertThat(reading(event, "applicant.name", "before")).isEqualTo("N. V. A.");
			assertThat(reading(event, "applicant.name", "after")).isEqualTo("L. T. C.");
			assertThat(reading(event, "applicant.idNumber", "before")).isEqualTo("********1234");
			assertThat(reading(event, "applicant.phone", "before")).isNull();
		}

		@ParameterizedTest
		@ValueSource(strings = { "update correction set before = '\"x\"' where code = ?",
				"update correction set reason = null where code = ?", "delete from correction where code = ?" })
		void can_only_be_added_to(String change) {
			var walk = shop.receive();
			correct(walk, "clerk", "\"subject\": \"Khác\"").is(200);
			assertThatThrownBy(() -> jdbc.sql(change).param(walk.code()).update()).rootCause()
				.hasMessageContaining("append-only");
		}

		@Test
		void are_not_written_anew_while_the_data_is_blocked() {
			var walk = shop.receive();
			http.as("admin").post(walk.path() + "/blocking", Bodies.reason("Tranh chấp")).is(200);
			correct(walk, "clerk", "\"subject\": \"Khác\"").isProblem(409, "correction-while-blocked");
			correct(walk, "admin", "\"subject\": \"Khác\"").is(200);
		}

	}

	@Nested
	class The_procedure {

		private static final String RIGHT = "1.001699";

		private String report(String procedure, String from, String to, Walk walk) {
			var last = walk.told("seq").getLast();
			var report = http.as("admin")
				.get("/api/reports/results?from=" + from + "&to=" + to + "&agency=H13.106&groupBy=PROCEDURE&waitFor="
						+ last)
				.is(200);
			assertThat(report.at("/reconciled")).as(report.text()).isEqualTo("true");
			return report.json()
				.path("rows")
				.valueStream()
				.filter((row) -> row.path("key").asString().equals(procedure))
				.map((row) -> row.path("carriedOver") + " " + row.path("received") + " " + row.path("pending"))
				.findFirst()
				.orElse("0 0 0");
		}

		@Test
		void counts_its_limit_from_the_receipt_and_the_ledger_says_so() {
			var walk = shop.receive("2025-03-03T08:12:00+07:00");
			var answer = correct(walk, "clerk", "\"procedure\": \"" + RIGHT + '"').is(200);
			assertThat(answer.at("/procedure/code")).isEqualTo(RIGHT);
			assertThat(answer.at("/procedure/field")).isEqualTo("Bảo trợ xã hội");
			// 25 working days; Hùng Vương's day, 7 April, is none of them.
			assertThat(answer.at("/dueAt")).isEqualTo("2025-04-08T17:00:00+07:00");
			assertThat(answer.at("/tasks/0/id")).isEqualTo(walk.last().at("/tasks/0/id"));
			assertThat(answer.at("/tasks/0/dueAt")).isNotNull();
			var event = corrected(walk, "clerk").path("data");
			assertThat(Instant.parse(event.at("/stepsDueAt/" + answer.at("/tasks/0/id")).asString()))
				.isEqualTo(OffsetDateTime.parse(String.valueOf(answer.at("/tasks/0/dueAt"))).toInstant());
			assertThat(event.has("stepsDropped")).isFalse();
			var ledger = walk.deadline();
			assertThat(ledger.at("/dueAt")).isEqualTo("2025-04-08T17:00:00+07:00");
			assertThat(ledger.at("/entries/0/limit/value")).isEqualTo("3");
			assertThat(ledger.at("/entries/1/type")).isEqualTo("CORRECTED");
			assertThat(ledger.at("/entries/1/limit/value")).isEqualTo("25");
			assertThat(walk.told("type")).endsWith("overdue", "receipt-reversed", "corrected");
		}

		@Test
		void says_that_it_is_overdue_no_longer_or_is_from_now_on() {
			Walk wrong;
			Walk right;
			try (var monday = clock.showing(Instant.parse("2064-03-03T02:00:00Z"))) {
				wrong = shop.receive(Bodies.dossier().put("agency", "H13.105"));
				right = shop.receive(Bodies.dossier().put("agency", "H13.105").put("procedure", RIGHT));
			}
			try (var later = clock.showing(Instant.parse("2064-03-12T02:00:00Z"))) {
				correct(wrong, "admin", "\"procedure\": \"" + RIGHT + '"').is(200);
				assertThat(wrong.told("type")).containsSubsequence("overdue", "receipt-reversed", "corrected",
						"overdue-reversed");
				correct(right, "admin", "\"procedure\": \"1.004873\"").is(200);
				assertThat(right.told("type")).containsSubsequence("receipt-reversed", "corrected", "overdue");
				assertThat(right.read().at("/dueAt")).isEqualTo("2064-03-06T17:00:00+07:00");
			}
		}

		@Test
		void leaves_every_report_of_before_as_it_was() {
			Walk walk;
			try (var monday = clock.showing(Instant.parse("2031-11-03T02:00:00Z"))) {
				walk = shop.receive(Bodies.dossier().put("agency", "H13.106"));
				assertThat(report("1.004873", "2031-11-01", "2031-11-30", walk)).isEqualTo("0 1 1");
			}
			try (var april = clock.showing(Instant.parse("2031-12-02T02:00:00Z"))) {
				correct(walk, "admin", "\"procedure\": \"" + RIGHT + '"').is(200);
				assertThat(report("1.004873", "2031-11-01", "2031-11-30", walk)).isEqualTo("0 1 1");
				assertThat(report(RIGHT, "2031-11-01", "2031-11-30", walk)).isEqualTo("0 0 0");
				assertThat(report("1.004873", "2031-12-01", "2031-12-31", walk)).isEqualTo("0 0 0");
				assertThat(report(RIGHT, "2031-12-01", "2031-12-31", walk)).isEqualTo("1 0 1");
				assertThat(report(RIGHT, "2031-11-01", "2031-12-31", walk)).isEqualTo("0 1 1");
			}
		}

		@ParameterizedTest
		@CsvSource({ "1.001193, same_day", "2.000488, inter_agency" })
		void takes_the_way_that_is_right(String procedure, String way) {
			var walk = shop.receive();
			var before = walk.task();
			correct(walk, "officer", "\"procedure\": \"" + procedure + '"').is(200);
			walk.again();
			assertThat(walk.task()).isNotEqualTo(before);
			assertThat(corrected(walk, "clerk").at("/data/stepsDropped").toString()).isEqualTo("[\"" + before + "\"]");
			assertThat(jdbc.sql("select process from dossier where code = ?")
				.param(walk.code())
				.query(String.class)
				.single()).isEqualTo(way);
			walk.decide("officer", "PROPOSE_APPROVAL");
		}

		@Test
		void is_corrected_before_acceptance_too() {
			var walk = shop.submit();
			var answer = correct(walk, "clerk", "\"procedure\": \"" + RIGHT + '"').is(200);
			assertThat(answer.at("/state")).isEqualTo("SUBMITTED");
			assertThat(walk.told("type")).doesNotContain("receipt-reversed");
			assertThat(walk.again().decide("clerk", "ACCEPT").last().at("/procedure/code")).isEqualTo(RIGHT);
		}

		@Test
		void stays_after_the_first_decision() {
			for (String kind : List.of("APPROVAL", "END")) {
				correct(shop.walkTo(kind), "clerk", "\"procedure\": \"" + RIGHT + '"').isProblem(409,
						"decided-under-procedure");
			}
			var suspended = shop.receive().act("officer", "suspension", Bodies.payment(), null);
			correct(suspended, "clerk", "\"procedure\": \"" + RIGHT + '"').isProblem(409, "suspended");
			correct(shop.receive(), "clerk", "\"procedure\": \"9.999999\"").isProblem(422, "unknown-procedure");
		}

		@Test
		void may_make_it_late_already() {
			Walk walk;
			try (var receipt = clock.showing(Instant.parse("2031-10-06T02:00:00Z"))) {
				walk = shop.receive(Bodies.dossier().put("agency", "H13.106").put("procedure", RIGHT));
			}
			try (var later = clock.showing(Instant.parse("2031-10-16T02:00:00Z"))) {
				var answer = correct(walk, "admin", "\"procedure\": \"1.004873\"").is(200);
				assertThat(answer.at("/timeliness")).isEqualTo("OVERDUE");
				assertThat(report("1.004873", "2031-10-16", "2031-10-16", walk)).isEqualTo("1 0 1");
			}
		}

	}

}
