package vn.motcua.contract;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class LifeTest {

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	LifeTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	@Nested
	class A_dossier {

		@Test
		void goes_from_receipt_to_result_return() {
			var walk = shop.receive(MONDAY)
				.decide("officer", "PROPOSE_APPROVAL", "2025-03-04T09:00:00+07:00")
				.decide("approver", "APPROVE", "2025-03-05T10:00:00+07:00");
			assertThat(walk.last().at("/outcome")).as("nothing is decided before the seal").isNull();
			walk.decide("seal", "SEAL", "2025-03-05T15:00:00+07:00");
			assertThat(walk.last().at("/state")).isEqualTo("RESULT_READY");
			assertThat(walk.last().at("/nationalState")).isEqualTo("9");
			assertThat(walk.last().at("/resultReadyAt")).isEqualTo("2025-03-05T15:00:00+07:00");
			assertThat(walk.last().at("/tasks/0/dueAt")).as("he may come when he likes").isNull();
			walk.decide("clerk", "RETURN", "2025-03-20T08:00:00+07:00");
			var end = walk.read();
			assertThat(end.text()).isEqualTo(walk.last().text());
			assertThat(end.at("/state")).isEqualTo("RETURNED");
			assertThat(end.at("/nationalState")).isEqualTo("10");
			assertThat(end.at("/outcome")).isEqualTo("GRANTED");
			assertThat(end.at("/timeliness")).as("coming late is no lateness").isEqualTo("EARLY");
			assertThat(end.at("/returnedAt")).isEqualTo("2025-03-20T08:00:00+07:00");
			assertThat(end.at("/closedAt")).isEqualTo("2025-03-20T08:00:00+07:00");
			assertThat(end.at("/version")).isEqualTo("5");
			assertThat(end.json().at("/tasks").size()).isZero();
		}

		@Test
		void has_a_history_of_every_event_in_order() {
			var walk = shop.receive(MONDAY)
				.decide("officer", "PROPOSE_APPROVAL", "2025-03-04T09:00:00+07:00")
				.decide("approver", "APPROVE", "2025-03-05T10:00:00+07:00")
				.decide("seal", "SEAL", "2025-03-05T15:00:00+07:00")
				.decide("clerk", "RETURN", "2025-03-20T08:00:00+07:00");
			assertThat(walk.told("type")).containsExactly("received", "task-opened", "task-decided", "task-opened",
					"task-decided", "task-opened", "task-decided", "result-ready", "task-opened", "task-decided",
					"returned");
			assertThat(walk.told("task")).containsExactly("-", "APPRAISAL", "APPRAISAL", "APPROVAL", "APPROVAL",
					"SEALING", "SEALING", "-", "RESULT_RETURN", "RESULT_RETURN", "-");
			assertThat(walk.told("outcome")).containsExactly("-", "-", "PROPOSE_APPROVAL", "-", "APPROVE", "-", "SEAL",
					"-", "-", "RETURN", "-");
			assertThat(walk.told("occurredAt")).isSorted()
				.startsWith(MONDAY, MONDAY, "2025-03-04T09:00:00+07:00")
				.endsWith("2025-03-20T08:00:00+07:00");
			assertThat(walk.told("recordedAt")).isSorted().allMatch((at) -> at.compareTo("2026") > 0);
			assertThat(walk.told("actor")).containsExactly("admin", "admin", "officer", "officer", "approver",
					"approver", "seal", "seal", "seal", "clerk", "clerk");
			assertThat(walk.told("state")).containsExactly("RECEIVED", "PROCESSING", "PROCESSING", "PROCESSING",
					"PROCESSING", "PROCESSING", "PROCESSING", "RESULT_READY", "RESULT_READY", "RESULT_READY",
					"RETURNED");
			assertThat(walk.told("agency")).containsOnly("H13.101");
			assertThat(walk.told("seq").stream().map(Long::valueOf).toList()).isSorted().doesNotHaveDuplicates();
			assertThat(walk.told("note").get(2)).isEqualTo("Vì PROPOSE_APPROVAL");
		}

		@Test
		void may_be_refused_and_that_is_a_result() {
			var walk = shop.walkTo("APPRAISAL")
				.decide("officer", "PROPOSE_REFUSAL")
				.decide("approver", "REFUSE")
				.decide("seal", "SEAL");
			assertThat(walk.last().at("/state")).isEqualTo("RESULT_READY");
			assertThat(walk.last().at("/outcome")).isEqualTo("REFUSED");
			assertThat(walk.decide("clerk", "RETURN").last().at("/outcome")).isEqualTo("REFUSED");
		}

		@Test
		void that_is_sent_back_returns_to_the_officer_who_knows_it() {
			var walk = shop.walkTo("APPROVAL").decide("approver", "SEND_BACK");
			assertThat(walk.last().at("/tasks/0/kind")).isEqualTo("APPRAISAL");
			assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
			assertThat(walk.last().at("/state")).isEqualTo("PROCESSING");
			var end = walk.decide("officer", "PROPOSE_REFUSAL").decide("approver", "REFUSE").decide("seal", "SEAL");
			assertThat(end.last().at("/outcome")).isEqualTo("REFUSED");
		}

		@ParameterizedTest
		@CsvSource({ "2025-03-05T16:59:59+07:00, EARLY", "2025-03-06T00:00:00+07:00, ON_TIME",
				"2025-03-06T17:00:00+07:00, ON_TIME", "2025-03-06T17:00:01+07:00, LATE",
				"2025-03-07T08:00:00+07:00, LATE" })
		void is_as_punctual_as_its_result_whenever_that_is_written_down(String sealedAt, String timeliness) {
			var walk = shop.receive(MONDAY)
				.decide("officer", "PROPOSE_APPROVAL", "2025-03-04T09:00:00+07:00")
				.decide("approver", "APPROVE", "2025-03-04T09:00:00+07:00")
				.decide("seal", "SEAL", sealedAt);
			assertThat(walk.last().at("/timeliness")).isEqualTo(timeliness);
			assertThat(walk.told("type").contains("overdue")).isEqualTo(timeliness.equals("LATE"));
		}

	}

	@Nested
	class Times {

		@Test
		void before_the_previous_event_are_refused() {
			var walk = shop.receive(MONDAY);
			walk.tryDecide("officer", "PROPOSE_APPROVAL", "2025-03-03T08:11:59+07:00")
				.isProblem(422, "before-previous");
			walk.tryEnd("clerk", "withdrawal", "2025-03-03T08:11:59+07:00").isProblem(422, "before-previous");
			assertThat(walk.read().text()).isEqualTo(walk.last().text());
		}

		@Test
		void in_the_same_second_are_accepted() {
			shop.receive(MONDAY)
				.decide("officer", "PROPOSE_APPROVAL", MONDAY)
				.decide("approver", "APPROVE", MONDAY)
				.end("officer", "stop", MONDAY);
		}

		@Test
		void in_the_future_are_refused() {
			var walk = shop.receive(MONDAY);
			walk.tryDecide("officer", "PROPOSE_APPROVAL", "2199-01-01T00:00:00Z").isProblem(422, "in-the-future");
			walk.tryEnd("officer", "stop", "2199-01-01T00:00:00Z").isProblem(422, "in-the-future");
		}

		@Test
		void of_an_appointment_that_passed_are_noticed_at_the_next_step() {
			var walk = shop.receive(MONDAY).decide("officer", "PROPOSE_APPROVAL", "2025-03-10T09:00:00+07:00");
			assertThat(walk.told("type")).containsExactly("received", "task-opened", "overdue", "task-decided",
					"task-opened");
			assertThat(walk.told("occurredAt").get(2)).isEqualTo("2025-03-06T17:00:00+07:00");
			assertThat(walk.told("recordedAt").get(2)).isGreaterThan("2026");
			assertThat(walk.told("actor").get(2)).isEqualTo("system");
			walk.decide("approver", "APPROVE", "2025-03-10T10:00:00+07:00");
			assertThat(walk.told("type")).as("once").containsOnlyOnce("overdue");
		}

	}

	@Nested
	class Ending {

		@ParameterizedTest
		@ValueSource(strings = { "ACCEPTANCE", "APPRAISAL", "APPROVAL" })
		void by_the_applicant_is_possible_until_the_decision_is_issued(String step) {
			var walk = shop.walkTo(step).end("clerk", "withdrawal", null);
			assertThat(walk.last().at("/state")).isEqualTo("WITHDRAWN");
			assertThat(walk.last().at("/nationalState")).isEqualTo("7");
			assertThat(walk.last().at("/outcome")).isNull();
			assertThat(walk.last().at("/closedAt")).isNotNull();
			assertThat(walk.last().json().at("/tasks").size()).isZero();
			assertThat(walk.told("type")).endsWith("withdrawn");
			assertThat(walk.told("note")).endsWith("Theo yêu cầu");
		}

		@Test
		void by_the_applicant_is_not_possible_after_it() {
			var walk = shop.walkTo("SEALING");
			walk.tryEnd("clerk", "withdrawal", null).isProblem(409, "decision-issued");
			assertThat(walk.read().text()).isEqualTo(walk.last().text());
		}

		@ParameterizedTest
		@ValueSource(strings = { "APPRAISAL", "APPROVAL", "SEALING" })
		void by_the_authority_is_possible_until_the_result_is_ready(String step) {
			var walk = shop.walkTo(step).end("officer", "stop", null);
			assertThat(walk.last().at("/state")).isEqualTo("STOPPED");
			assertThat(walk.last().at("/nationalState")).isEqualTo("8");
			assertThat(walk.told("type")).endsWith("stopped");
		}

		@Test
		void by_the_authority_is_not_possible_before_receipt() {
			shop.submit().tryEnd("officer", "stop", null).isProblem(409, "not-in-this-state");
		}

		@ParameterizedTest
		@ValueSource(strings = { "RESULT_RETURN", "END" })
		void is_refused_once_there_is_a_result(String step) {
			var walk = shop.walkTo(step);
			walk.tryEnd("clerk", "withdrawal", null).isProblem(409, "not-in-this-state");
			walk.tryEnd("approver", "stop", null).isProblem(409, "not-in-this-state");
			assertThat(walk.read().text()).isEqualTo(walk.last().text());
		}

		@Test
		void is_final() {
			var walk = shop.receive();
			var task = walk.taskPath();
			walk.end("clerk", "withdrawal", null);
			walk.tryEnd("clerk", "withdrawal", null).isProblem(409, "not-in-this-state");
			walk.tryEnd("officer", "stop", null).isProblem(409, "not-in-this-state");
			for (String what : List.of("/claim", "/release")) {
				http.as("officer").post(task + what).isProblem(409, "task-done");
			}
			http.as("officer")
				.post(task + "/decision", "{\"outcome\": \"PROPOSE_APPROVAL\"}")
				.isProblem(409, "task-done");
		}

		@ParameterizedTest
		@CsvSource({ "2025-03-06T17:00:00+07:00, ON_TIME", "2025-03-06T17:00:01+07:00, LATE" })
		void is_in_time_until_the_appointment(String at, String timeliness) {
			var walk = shop.receive(MONDAY).end("clerk", "withdrawal", at);
			assertThat(walk.last().at("/timeliness")).isEqualTo(timeliness);
			assertThat(walk.told("type").contains("overdue")).isEqualTo(timeliness.equals("LATE"));
		}

	}

	@Nested
	class A_decision {

		@Test
		void is_made_once() {
			var walk = shop.receive();
			var task = walk.taskPath();
			walk.decide("officer", "PROPOSE_APPROVAL");
			http.as("officer")
				.post(task + "/decision", "{\"outcome\": \"PROPOSE_APPROVAL\"}")
				.isProblem(409, "task-done");
		}

		@ParameterizedTest
		@CsvSource({ "ACCEPTANCE, REFUSE", "APPRAISAL, PROPOSE_REFUSAL", "APPROVAL, REFUSE", "APPROVAL, SEND_BACK" })
		void needs_a_note_where_someone_is_refused_or_sent_back(String kind, String outcome) {
			var walk = shop.walkTo(kind);
			for (String note : List.of("null", "\"\"", "\"  \"")) {
				http.as("admin")
					.post(walk.taskPath() + "/decision", "{\"outcome\": \"%s\", \"note\": %s}".formatted(outcome, note))
					.isProblem(422, "note-required");
			}
		}

		@ParameterizedTest
		@CsvSource({ "ACCEPTANCE, APPROVE", "APPRAISAL, ACCEPT", "APPROVAL, PROPOSE_APPROVAL", "SEALING, RETURN",
				"RESULT_RETURN, SEAL" })
		void has_an_outcome_of_its_kind(String kind, String outcome) {
			shop.walkTo(kind).tryDecide("admin", outcome, null).isProblem(422, "wrong-outcome");
		}

	}

}
