package vn.motcua.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Statements;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is shown how much of an applicant, and that it is written down. */
@ServiceTest
class DisclosureTest {

	private static final String WHOLE = "Nguyễn Văn A 092075001234 0912345678 a@b.vn 12 Nguyễn Trãi";

	private static final String MASKED = "Nguyễn Văn A ********1234 - - -";

	private static final String INITIALS = "N. V. A. ********1234 - - -";

	private final Http http;

	private final OneStopShop shop;

	private final Statements statements;

	DisclosureTest(Http http, OneStopShop shop, Statements statements) {
		this.http = http;
		this.shop = shop;
		this.statements = statements;
	}

	private Walk receive() {
		return this.shop.receive(Bodies.with(Bodies.dossier(), "/applicant/email", "\"a@b.vn\""));
	}

	private String listed(Walk walk, String reader) {
		return listed(walk, this.http.as(reader));
	}

	private String listed(Walk walk, Caller reader) {
		return shown(list(walk, reader).json().at("/items/0/applicant"));
	}

	private Answer list(Walk walk, String reader) {
		return list(walk, this.http.as(reader));
	}

	private Answer list(Walk walk, Caller reader) {
		var answer = reader.get("/api/dossiers?q=" + walk.code()).is(200);
		assertThat(answer.at("/items/0/code")).isEqualTo(walk.code());
		return answer;
	}

	private String read(Walk walk, String reader) {
		return read(walk, this.http.as(reader));
	}

	private String read(Walk walk, Caller reader) {
		return shown(reader.get(walk.path()).is(200).json().path("applicant"));
	}

	private static String shown(JsonNode person) {
		return String.join(" ",
				Stream.of("name", "idNumber", "phone", "email", "address")
					.map((field) -> person.path(field).asString("-"))
					.toList());
	}

	private List<String> uses(Walk walk) {
		var items = this.http.as("manager").get(walk.path() + "/readers").is(200).json().path("items");
		return StreamSupport.stream(items.spliterator(), false)
			.map((use) -> use.path("reader").asString() + " " + use.path("what").asString())
			.toList();
	}

	@Nested
	class In_a_list_an_applicant {

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "officer", "manager", "admin" })
		void is_shown_whole_to_whoever_has_a_task_serves_the_counter_or_manages(String reader) {
			var walk = receive();
			assertThat(listed(walk, reader)).isEqualTo(WHOLE);
		}

		@ParameterizedTest
		@ValueSource(strings = { "approver", "deputy", "seal" })
		void is_masked_to_their_colleagues(String reader) {
			var walk = receive();
			assertThat(listed(walk, reader)).isEqualTo(MASKED);
		}

		@Test
		void is_masked_to_someone_whose_task_is_done() {
			var walk = receive().decide("officer", "PROPOSE_APPROVAL");
			assertThat(listed(walk, "officer")).isEqualTo(MASKED);
			assertThat(listed(walk, "approver")).isEqualTo(WHOLE);
		}

		@Test
		void is_masked_when_the_task_is_in_the_hands_of_a_colleague() {
			var walk = receive().decide("officer", "PROPOSE_APPROVAL");
			http.as("deputy").post(walk.taskPath() + "/claim").is(200);
			assertThat(listed(walk, "approver")).isEqualTo(MASKED);
			assertThat(listed(walk, "deputy")).isEqualTo(WHOLE);
		}

		@Test
		void is_shown_whole_to_whoever_does_the_work_of_someone_absent() {
			var walk = receive().decide("officer", "PROPOSE_APPROVAL");
			http.as("approver").post(walk.taskPath() + "/claim").is(200);
			assertThat(listed(walk, "deputy")).isEqualTo(MASKED);
			var absence = Bodies.object("""
					{"user": "approver", "substitute": "deputy", "from": "2026-01-01", "until": "2099-12-31",
					 "kind": "STUDY", "mark": "KT", "decisionNumber": "12/QĐ-UBND", "fields": []}
					""");
			var path = String.valueOf(http.as("manager").post("/api/absences", absence).is(201).header("Location"));
			try {
				assertThat(listed(walk, "deputy")).isEqualTo(WHOLE);
			}
			finally {
				http.as("admin").send("DELETE", path, null).is(204);
			}
		}

		@ParameterizedTest
		@CsvSource({ "clerk, 0918888777", "seal," })
		void is_treated_like_whoever_handed_in_for_him(String reader, @Nullable String phone) {
			var submitter = """
					{"kind": "CITIZEN", "name": "Trần Thị B", "idNumber": "001199004321", "phone": "0918888777"}""";
			var walk = shop.receive(Bodies.with(Bodies.dossier(), "/submitter", submitter));
			var answer = list(walk, reader);
			assertThat(answer.at("/items/0/submitter/phone")).isEqualTo(phone);
			assertThat(answer.at("/items/0/submitter/idNumber")).endsWith("4321");
		}

	}

	@Nested
	class Asked_for_by_its_code {

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "officer", "approver", "seal", "manager" })
		void a_dossier_is_shown_whole_to_those_whom_it_concerns(String reader) {
			var walk = receive();
			assertThat(read(walk, reader)).isEqualTo(WHOLE);
		}

		@Test
		void it_is_shown_to_an_agency_that_is_asked_and_no_longer() {
			var walk = receive();
			// One whose list no other test looks at.
			walk.decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-01T10:00:00+07:00", "H13.106"));
			try (var hired = new Hired(http)) {
				var asked = hired.as(hired.hire("H13.106", "OFFICER"));
				var beside = hired.as(hired.hire("H13.106", "CLERK"));
				assertThat(read(walk, asked)).isEqualTo(WHOLE);
				assertThat(listed(walk, asked)).isEqualTo(WHOLE);
				assertThat(listed(walk, beside)).isEqualTo(MASKED);
				var answered = asked.post("/api/tasks/" + walk.again().task("CONSULTATION") + "/decision",
						Bodies.decision("ANSWER"));
				assertThat(shown(answered.is(200).json().path("applicant"))).isEqualTo(INITIALS);
				assertThat(read(walk, asked)).isEqualTo(INITIALS);
				assertThat(listed(walk, asked)).isEqualTo(INITIALS);
			}
		}

		@Test
		void an_opinion_that_was_given_is_not_added_to_by_standing_in_for_someone_in_another_field() {
			var walk = receive();
			walk.decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-01T10:00:00+07:00", "H13.106"));
			try (var hired = new Hired(http)) {
				var username = hired.hire("H13.106", "OFFICER");
				var asked = hired.as(username);
				asked.post("/api/tasks/" + walk.again().task("CONSULTATION") + "/decision", Bodies.decision("ANSWER"))
					.is(200);
				var absence = Hired.absence("officer", username);
				absence.putArray("fields").add("Đất đai");
				hired.away(absence);
				assertThat(read(walk, asked)).isEqualTo(INITIALS);
				hired.away("officer", username);
				assertThat(read(walk, asked)).isEqualTo(WHOLE);
			}
		}

		@Test
		void while_it_is_blocked_it_is_whole_to_administrators_of_the_agency_that_received_it_only() {
			var walk = receive();
			walk.decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-01T10:00:00+07:00", "H13.106"));
			http.as("admin").post(walk.path() + "/blocking", Bodies.reason("Tranh chấp")).is(200);
			try (var hired = new Hired(http)) {
				assertThat(read(walk, hired.as(hired.hire("H13.106", "ADMIN")))).isEqualTo(MASKED);
				assertThat(read(walk, hired.as(hired.hire("H13.101", "ADMIN")))).isEqualTo(WHOLE);
				assertThat(read(walk, "clerk")).isEqualTo(MASKED);
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "092075%s", "Đoàn Thị %s", "Đoàn" })
		void its_applicant_is_not_found_out_by_an_agency_that_was_asked(String q) {
			var digits = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
			var name = "Đoàn Thị " + digits;
			var walk = shop.receive(Bodies.with(Bodies.with(Bodies.dossier(), "/applicant/name", '"' + name + '"'),
					"/applicant/idNumber", "\"092075" + digits + '"'));
			var query = "/api/dossiers?q=" + URLEncoder.encode(q.formatted(digits), StandardCharsets.UTF_8);
			walk.decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-01T10:00:00+07:00", "H13.106"));
			try (var hired = new Hired(http)) {
				var asked = hired.as(hired.hire("H13.106", "OFFICER"));
				assertThat(asked.get(query).is(200).text()).contains(walk.code());
				asked.post("/api/tasks/" + walk.again().task("CONSULTATION") + "/decision", Bodies.decision("ANSWER"))
					.is(200);
				assertThat(asked.get(query).is(200).text()).doesNotContain(walk.code());
				assertThat(asked.get("/api/dossiers?q=" + walk.code()).is(200).text()).contains(walk.code());
				assertThat(http.as("seal").get(query).is(200).text()).contains(walk.code());
			}
		}

	}

	@Nested
	class By_a_search {

		private final String phone = "09" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

		private final String number = "092" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);

		private Walk receive(String person) {
			var body = Bodies.with(Bodies.dossier(), "/applicant/phone", null);
			return shop.receive(Bodies.with(body, person, """
					{"kind": "CITIZEN", "name": "Trần Thị Ẩn", "idNumber": "%s", "phone": "%s"}"""
				.formatted(this.number, this.phone)));
		}

		private boolean finds(Caller reader, String q, Walk walk) {
			return reader.get("/api/dossiers?limit=200&q=" + q).is(200).text().contains(walk.code());
		}

		@ParameterizedTest
		@ValueSource(strings = { "/applicant", "/submitter" })
		void a_telephone_number_is_found_out_by_nobody_who_is_not_shown_it(String person) {
			var walk = receive(person);
			for (String reader : List.of("clerk", "officer", "manager", "admin")) {
				assertThat(finds(http.as(reader), this.phone, walk)).as(reader).isTrue();
			}
			for (String reader : List.of("approver", "deputy", "seal", "clerk3")) {
				assertThat(finds(http.as(reader), this.phone, walk)).as(reader).isFalse();
			}
			walk.decide("officer", "PROPOSE_APPROVAL");
			assertThat(finds(http.as("officer"), this.phone, walk)).isFalse();
			assertThat(finds(http.as("approver"), this.phone, walk)).isTrue();
		}

		@Test
		void a_telephone_number_is_found_by_whoever_does_the_work_of_someone_absent() {
			var walk = receive("/applicant").decide("officer", "PROPOSE_APPROVAL");
			http.as("approver").post(walk.taskPath() + "/claim").is(200);
			assertThat(finds(http.as("deputy"), this.phone, walk)).isFalse();
			try (var hired = new Hired(http)) {
				hired.away("approver", "deputy");
				assertThat(finds(http.as("deputy"), this.phone, walk)).isTrue();
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "/applicant", "/submitter" })
		void numbers_that_are_blocked_are_found_by_administrators_only(String person) {
			var walk = receive(person);
			http.as("admin").post(walk.path() + "/blocking", Bodies.reason("Tranh chấp")).is(200);
			for (String q : List.of(this.phone, this.number)) {
				assertThat(finds(http.as("admin"), q, walk)).as(q).isTrue();
				assertThat(finds(http.as("clerk"), q, walk)).as(q).isFalse();
				assertThat(finds(http.as("manager"), q, walk)).as(q).isFalse();
			}
			assertThat(finds(http.as("clerk"), walk.code(), walk)).isTrue();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/applicant", "/submitter" })
		void whoever_only_gave_an_opinion_finds_nobody_by_what_is_his(String person) {
			var walk = receive(person);
			walk.decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-01T10:00:00+07:00", "H13.106"));
			try (var hired = new Hired(http)) {
				var asked = hired.as(hired.hire("H13.106", "OFFICER"));
				assertThat(finds(asked, this.number, walk)).isTrue();
				assertThat(finds(asked, this.phone, walk)).isTrue();
				asked.post("/api/tasks/" + walk.again().task("CONSULTATION") + "/decision", Bodies.decision("ANSWER"))
					.is(200);
				for (String q : List.of(this.number, this.phone, "tran+thi+an")) {
					assertThat(finds(asked, q, walk)).as(q).isFalse();
				}
				assertThat(finds(asked, walk.code().substring(8), walk)).isTrue();
			}
		}

	}

	@Nested
	class On_a_page {

		@Test
		void whoever_only_gave_an_opinion_sees_initials_too() {
			var walk = receive();
			walk.decideTask("officer", "APPRAISAL", Bodies.consult("2199-01-01T10:00:00+07:00", "H13.106"));
			var username = Staff.open(http, "Người được hỏi", "H13.106", "OFFICER");
			var page = Visitor.as(http, username, Staff.PASSWORD);
			// The whole code leads to the dossier at once.
			var found = "/desk/dossiers?q=" + walk.code().substring(0, walk.code().length() - 1);
			assertThat(page.get(found).is(200).text()).contains(walk.code(), "Nguyễn Văn A");
			http.as(username, Staff.PASSWORD)
				.post("/api/tasks/" + walk.again().task("CONSULTATION") + "/decision", Bodies.decision("ANSWER"))
				.is(200);
			assertThat(page.get(found).is(200).text()).contains(walk.code(), "N. V. A.").doesNotContain("Nguyễn Văn A");
		}

		@ParameterizedTest
		@CsvSource({ "CLERK, true", "ADMIN, true", "OFFICER, false", "APPROVER, false", "SEAL, false",
				"MANAGER, false" })
		void the_proof_that_a_dossier_is_his_is_printed_for_those_who_hand_it_to_the_applicant(String role,
				boolean printed) {
			var walk = receive();
			var page = Visitor.as(http, Staff.open(http, "Người in", "H13.101", role), Staff.PASSWORD);
			var receipt = page.get("/desk/dossiers/" + walk.code() + "/receipt").is(200).text();
			assertThat(receipt).contains(walk.code());
			assertThat(receipt.contains("<svg class=\"qr\"")).isEqualTo(printed);
		}

	}

	@Nested
	class A_list {

		@Test
		void leaves_a_line_for_each_applicant_that_is_shown_whole() {
			var walk = receive();
			list(walk, "clerk");
			list(walk, "seal");
			http.as("officer").get("/api/dossiers?limit=200").is(200);
			assertThat(uses(walk)).containsExactly("officer list", "clerk list");
		}

		@Test
		void of_two_hundred_costs_one_statement_more() {
			// Counted in the statements of the call, whatever is on the page.
			receive();
			receive();
			// Whoever calls for the first time is looked up.
			statementsOf("?limit=1");
			assertThat(statementsOf("?limit=200")).isEqualTo(statementsOf("?limit=1"));
		}

		private int statementsOf(String query) {
			return statements.during(() -> http.as("clerk").get("/api/dossiers" + query).is(200)).size();
		}

	}

}
