package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Quy trình: which way a dossier takes, by data. */
@ServiceTest
class RoutesTest {

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	RoutesTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private Walk receive(String procedure, String channel) {
		return this.shop.receive(Bodies.dossierAt(MONDAY).put("procedure", procedure).put("channel", channel));
	}

	/** For each decided step its kind, and whether it was done at the one-stop unit. */
	private static List<String> places(Walk walk) {
		List<String> places = new ArrayList<>();
		for (var event : walk.history()) {
			if ("task-decided".equals(event.path("type").asString())) {
				places.add(event.path("task").asString() + " " + event.path("data").path("atOneStop").asBoolean(false));
			}
		}
		return places;
	}

	private static Walk walked(Walk walk) {
		return walk.decide("officer", "PROPOSE_APPROVAL")
			.decide("approver", "APPROVE")
			.decide("seal", "SEAL")
			.decide("clerk", "RETURN");
	}

	@Nested
	class Received_and_returned_in_one_sitting {

		@ParameterizedTest
		@CsvSource({ "1.001193, true", "2.000884, false" })
		void every_step_tells_whether_it_was_done_at_the_one_stop_unit(String procedure, boolean sealedThere) {
			var walk = walked(receive(procedure, "COUNTER"));
			assertThat(places(walk)).containsExactly("APPRAISAL true", "APPROVAL true", "SEALING " + sealedThere,
					"RESULT_RETURN true");
			assertThat(walk.last().at("/state")).isEqualTo("RETURNED");
		}

		@Test
		void nobody_else_is_asked() {
			var walk = receive("1.001193", "COUNTER");
			var consult = Bodies.consult("2099-01-01T10:00:00+07:00", "H13.03");
			http.as("officer").post(walk.taskPath() + "/decision", consult).isProblem(422, "wrong-outcome");
			assertThat(walk.again().open()).containsExactly("APPRAISAL");
		}

		@Test
		void is_not_how_an_online_submission_goes() {
			var walk = receive("1.001193", "ONLINE");
			assertThat(walk.open()).containsExactly("ACCEPTANCE");
			walk.decide("clerk", "ACCEPT");
			assertThat(walk.last().at("/tasks/0/atOneStop")).isEqualTo("false");
		}

	}

	@Nested
	class Across_agencies {

		private final ObjectNode record = Bodies.dossierAt(MONDAY).put("procedure", "2.000488");

		@Test
		void goes_from_the_commune_to_the_department_and_back() {
			var walk = shop.receive(this.record);
			assertThat(walk.last().at("/resolvingAgency")).isEqualTo("H13.03");
			assertThat(walk.open()).containsExactly("APPRAISAL");
			walk.decide("officer", "PROPOSE_APPROVAL");
			assertThat(walk.open()).containsExactly("APPRAISAL H13.03");
			assertThat(http.as("officer").get("/api/tasks?limit=200").text()).doesNotContain(walk.task());
			http.as("officer").post(walk.taskPath() + "/claim").isProblem(404, "unknown-task");
			walk.decideTask("admin", "APPRAISAL", Bodies.decision("PROPOSE_APPROVAL"));
			assertThat(walk.open()).containsExactly("APPROVAL H13.03");
			approveAtDepartment(walk);
			assertThat(walk.open()).containsExactly("SEALING");
			walk.decide("seal", "SEAL").decide("clerk", "RETURN");
			assertThat(walk.last().at("/outcome")).isEqualTo("GRANTED");
		}

		/** The administrator appraised it, so someone else approves. */
		private void approveAtDepartment(Walk walk) {
			var head = Bodies.object("""
					{"username": "justice.head", "name": "Giám đốc", "agency": "H13.03", "roles": ["APPROVER"],
					 "password": "motcua-justice"}
					""");
			assertThat(http.as("admin").post("/api/users", head).status()).isIn(201, 409);
			http.as("justice.head", "motcua-justice")
				.post(walk.taskPath() + "/decision", Bodies.decision("APPROVE"))
				.is(200);
			walk.again();
		}

		@Test
		void gives_every_leg_its_share_of_the_limit() {
			var walk = shop.receive(this.record);
			assertThat(walk.last().at("/dueAt")).isEqualTo("2025-03-17T17:00:00+07:00");
			// One working day for the first look, six for the department's appraisal.
			assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo("2025-03-04T08:12:00+07:00");
			walk.decide("officer", "PROPOSE_APPROVAL", "2025-03-03T17:00:00+07:00");
			assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo("2025-03-11T17:00:00+07:00");
		}

		@Test
		void never_gives_a_step_more_time_than_the_appointment() {
			var walk = shop.receive(this.record).decide("officer", "PROPOSE_APPROVAL", "2025-03-14T09:00:00+07:00");
			assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo("2025-03-17T17:00:00+07:00");
		}

		@Test
		void asks_the_applicant_through_the_one_stop_unit_wherever_it_is() {
			var walk = shop.receive(this.record)
				.decide("officer", "PROPOSE_APPROVAL", MONDAY)
				.decideTask("admin", "APPRAISAL",
						Bodies.decision("REQUEST_SUPPLEMENT").put("at", "2025-03-04T09:00:00+07:00"))
				.act("clerk", "supplement", Bodies.object("{}"), "2025-03-05T09:00:00+07:00");
			assertThat(walk.open()).containsExactly("APPRAISAL H13.03");
			assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("admin");
		}

	}

}
