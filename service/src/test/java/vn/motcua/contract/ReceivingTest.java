package vn.motcua.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ReceivingTest {

	private final Http http;

	private final OneStopShop shop;

	ReceivingTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	@Nested
	class At_the_counter {

		@Test
		void the_answer_is_the_dossier_as_the_contract_writes_it() {
			// A Monday; three working days later is Thursday.
			var answer = http.as("clerk").post("/api/dossiers", Bodies.dossierAt("2025-03-03T08:12:00+07:00")).is(201);
			var code = answer.at("/code");
			assertThat(code).matches("H13\\.101-250303-\\d{4}");
			var expected = Bodies
				.object("""
						{"code": "%s", "version": 1,
						 "procedure": {"code": "1.004873", "name": "Cấp Giấy xác nhận tình trạng hôn nhân", "field": "Hộ tịch"},
						 "agency": "H13.101", "channel": "COUNTER",
						 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn A", "idNumber": "092075001234",
						               "phone": "0912345678", "email": null, "address": "12 Nguyễn Trãi"},
						 "submitter": null, "subject": "Xin xác nhận tình trạng hôn nhân", "copies": 1,
						 "components": [{"name": "Tờ khai", "kind": "ORIGINAL", "count": 1}],
						 "returnBy": "COUNTER", "register": {"year": 2025, "number": %s},
						 "state": "PROCESSING", "nationalState": 4, "outcome": null, "timeliness": "OVERDUE",
						 "submittedAt": null, "receivedAt": "2025-03-03T08:12:00+07:00", "recordedAt": "%s",
						 "dueAt": "2025-03-06T17:00:00+07:00", "newAppointmentAt": null, "resultReadyAt": null,
						 "returnedAt": null, "closedAt": null, "awaitsUntil": null, "resolvingAgency": "H13.101",
						 "protection": null,
						 "tasks": [{"id": "%s", "kind": "APPRAISAL", "agency": "H13.101", "assignee": null,
						            "openedAt": "2025-03-03T08:12:00+07:00", "dueAt": "2025-03-06T17:00:00+07:00",
						            "atOneStop": false, "question": null}]}
						"""
					.formatted(code, answer.at("/register/number"), answer.at("/recordedAt"),
							answer.at("/tasks/0/id")));
			assertThat(answer.json()).isEqualTo(expected);
			assertThat(answer.at("/recordedAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+07:00");
			assertThat(answer.header("Location")).endsWith("/api/dossiers/" + code);
			assertThat(answer.header("ETag")).isEqualTo("\"1\"");
			assertThat(answer.header("Content-Type")).startsWith("application/json");
		}

		@Test
		void reading_it_gives_the_same() {
			var received = shop.receive();
			var read = http.as("clerk").get(received.path()).is(200);
			assertThat(read.text()).isEqualTo(received.last().text());
			assertThat(read.header("ETag")).isEqualTo(received.last().header("ETag"));
		}

		@Test
		void without_a_time_it_is_received_now() {
			var answer = shop.receive().last();
			assertThat(answer.at("/receivedAt")).isEqualTo(answer.at("/recordedAt"));
			assertThat(answer.at("/timeliness")).isEqualTo("IN_TIME");
		}

		@Test
		void what_is_left_out_takes_its_default() {
			var answer = http.as("clerk").post("/api/dossiers", """
					{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
					 "applicant": {"kind": "BUSINESS", "name": "Công ty A"}, "unknown": {"is": "passed over"}}
					""").is(201);
			assertThat(answer.at("/copies")).isEqualTo("1");
			assertThat(answer.at("/returnBy")).isEqualTo("COUNTER");
			assertThat(answer.json().at("/components").size()).isZero();
			assertThat(answer.at("/subject")).isNull();
			assertThat(answer.json().at("/applicant").has("phone")).isTrue();
		}

		@Test
		void the_time_may_carry_another_offset() {
			var answer = shop.receive("2025-03-03T01:12:00Z").last();
			assertThat(answer.at("/receivedAt")).isEqualTo("2025-03-03T08:12:00+07:00");
		}

		@Test
		void the_day_in_the_code_is_the_official_one() {
			// Half past eleven at night on Monday in London is Tuesday morning in Can
			// Tho.
			assertThat(shop.receive("2025-03-03T23:30:00Z").code()).startsWith("H13.101-250304-");
		}

		@Test
		void someone_may_hand_in_for_another() {
			var body = Bodies.with(Bodies.dossier(), "/submitter", "{\"kind\": \"CITIZEN\", \"name\": \"Trần Thị B\"}");
			assertThat(shop.receive(body).read().at("/submitter/name")).isEqualTo("Trần Thị B");
		}

		@Test
		void letters_beyond_the_basic_plane_are_kept() {
			var name = "Nguyễn 𠊛 👩‍👩‍👧";
			// Without what joins them, which nobody sees and so nobody finds.
			assertThat(shop.receive(Bodies.with(Bodies.dossier(), "/applicant/name", "\"" + name + "\""))
				.read()
				.at("/applicant/name")).isEqualTo("Nguyễn 𠊛 👩👩👧");
		}

		@ParameterizedTest
		@CsvSource({ "1.001193, 2025-03-03T15:00:00+07:00, 2025-03-03T17:00:00+07:00",
				"1.001193, 2025-03-03T15:00:01+07:00, 2025-03-04T17:00:00+07:00",
				"2.001263, 2025-04-01T09:00:00+07:00, 2025-05-05T17:00:00+07:00",
				"2.001159, 2025-03-03T11:00:00+07:00, 2025-03-03T14:00:00+07:00" })
		void the_appointment_follows_the_limit_of_the_procedure(String procedure, String at, String due) {
			assertThat(shop.receive(Bodies.dossierAt(at).put("procedure", procedure)).last().at("/dueAt"))
				.isEqualTo(due);
		}

	}

	@Nested
	class By_post {

		@Test
		void is_accepted_at_once() {
			var answer = shop.receive(Bodies.dossier().put("channel", "POSTAL").put("returnBy", "POSTAL")).last();
			assertThat(answer.at("/state")).isEqualTo("PROCESSING");
			assertThat(answer.at("/register/number")).isNotNull();
			assertThat(answer.at("/tasks/0/kind")).isEqualTo("APPRAISAL");
		}

		@ParameterizedTest
		@ValueSource(strings = { "1.003583", "1.004194" })
		void is_refused_where_the_procedure_does_not_offer_it(String procedure) {
			http.as("clerk")
				.post("/api/dossiers", Bodies.dossier().put("procedure", procedure).put("channel", "POSTAL"))
				.isProblem(422, "channel-not-offered");
		}

	}

	@Nested
	class Online {

		@Test
		void waits_for_a_clerk_and_no_clock_runs() {
			var answer = shop.submit().last();
			assertThat(answer.at("/state")).isEqualTo("SUBMITTED");
			assertThat(answer.at("/nationalState")).isEqualTo("1");
			assertThat(answer.at("/submittedAt")).isEqualTo(answer.at("/recordedAt"));
			assertThat(answer.at("/tasks/0/kind")).isEqualTo("ACCEPTANCE");
			for (var none : new String[] { "/receivedAt", "/dueAt", "/register", "/timeliness", "/tasks/0/dueAt" }) {
				assertThat(answer.json().at(none).isNull()).as(none).isTrue();
			}
		}

		@Test
		void once_accepted_the_clock_starts_at_that_moment() {
			var body = Bodies.online().put("receivedAt", "2025-03-01T20:00:00+07:00");
			var walk = shop.receive(body).decide("clerk", "ACCEPT", "2025-03-03T09:00:00+07:00");
			var answer = walk.last();
			assertThat(walk.code()).startsWith("H13.101-250301-");
			assertThat(answer.at("/state")).isEqualTo("PROCESSING");
			assertThat(answer.at("/submittedAt")).isEqualTo("2025-03-01T20:00:00+07:00");
			assertThat(answer.at("/receivedAt")).isEqualTo("2025-03-03T09:00:00+07:00");
			assertThat(answer.at("/dueAt")).isEqualTo("2025-03-06T17:00:00+07:00");
			assertThat(answer.at("/register/year")).isEqualTo("2025");
			assertThat(walk.told("type")).containsExactly("submitted", "task-opened", "task-decided", "received",
					"task-opened");
			assertThat(walk.told("state")).containsExactly("SUBMITTED", "SUBMITTED", "SUBMITTED", "RECEIVED",
					"PROCESSING");
		}

		@Test
		void refused_at_receipt_it_gets_no_place_in_the_register_and_leaves_no_gap() {
			var before = shop.receive(in("H13.105")).last().json().at("/register/number").asInt();
			var walk = shop.receive(Bodies.online().put("agency", "H13.105")).decide("admin", "REFUSE");
			var answer = walk.last();
			assertThat(answer.at("/state")).isEqualTo("REFUSED_AT_RECEIPT");
			assertThat(answer.at("/nationalState")).isEqualTo("3");
			assertThat(answer.at("/register")).isNull();
			assertThat(answer.at("/timeliness")).isNull();
			assertThat(answer.at("/outcome")).isNull();
			assertThat(answer.at("/closedAt")).isNotNull();
			assertThat(answer.json().at("/tasks").size()).isZero();
			assertThat(walk.told("type")).containsExactly("submitted", "task-opened", "task-decided",
					"refused-at-receipt");
			assertThat(shop.receive(in("H13.105")).last().json().at("/register/number").asInt()).isEqualTo(before + 1);
		}

		@Test
		void is_refused_where_the_procedure_does_not_offer_it() {
			http.as("clerk")
				.post("/api/dossiers", Bodies.online().put("procedure", "1.003583"))
				.isProblem(422, "channel-not-offered");
		}

		private ObjectNode in(String agency) {
			return Bodies.dossier().put("agency", agency);
		}

	}

	@Nested
	class Numbers {

		@Test
		void count_by_agency_and_day_from_0001() {
			var code = "H13.106-190611-";
			for (int number = 1; number <= 3; number++) {
				var body = Bodies.dossierAt("2019-06-11T08:00:00+07:00").put("agency", "H13.106");
				var walk = shop.receive(body);
				assertThat(walk.code()).isEqualTo(code + "000" + number);
				assertThat(walk.last().at("/register/number")).isEqualTo("" + number);
			}
		}

		@Test
		void of_the_register_go_by_year_of_receipt() {
			var old = Bodies.dossierAt("2018-12-31T16:00:00+07:00").put("agency", "H13.106");
			assertThat(shop.receive(old).last().at("/register/year")).isEqualTo("2018");
		}

	}

}
