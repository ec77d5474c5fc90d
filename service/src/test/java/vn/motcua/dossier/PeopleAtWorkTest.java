package vn.motcua.dossier;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who does the work when someone is away, or when it is dealt out, over HTTP. */
@ServiceTest
class PeopleAtWorkTest {

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private static final String TUESDAY = "2025-03-04T09:00:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	PeopleAtWorkTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	@Nested
	class The_head_who_is_away {

		private String away(String from, String until, String substitute, String mark) {
			var absence = Bodies.object("""
					{"user": "approver", "kind": "STUDY", "decisionNumber": "12/QĐ-UBND", "fields": []}
					""").put("from", from).put("until", until).put("substitute", substitute).put("mark", mark);
			return String.valueOf(http.as("manager").post("/api/absences", absence).is(201).header("Location"));
		}

		@Test
		void for_four_months_leaves_no_dossier_of_his_commune_unfinished() {
			var absence = away("2025-03-01", "2025-06-30", "deputy", "KT");
			for (var received : List.of(MONDAY, "2025-04-14T08:12:00+07:00", "2025-06-23T08:12:00+07:00")) {
				var walk = shop.receive(received).decide("officer", "PROPOSE_APPROVAL", received);
				http.as("manager")
					.post(walk.taskPath() + "/assignment", Bodies.object("{\"to\": \"approver\"}"))
					.is(200);
				walk.again()
					.decideTask("deputy", "APPROVAL",
							Bodies.decision("APPROVE").put("onBehalfOf", "approver").put("at", received))
					.decide("seal", "SEAL", received);
				assertThat(walk.last().at("/timeliness")).isEqualTo("EARLY");
				assertThat(walk.told("onBehalfOf")).contains("approver");
				assertThat(walk.told("actor")).contains("deputy");
			}
			http.as("manager").send("DELETE", absence, null).is(204);
		}

		@Test
		void is_stood_in_for_only_while_he_is_away() {
			var absence = away("2025-03-01", "2025-03-31", "deputy", "TUQ");
			var walk = shop.receive("2025-04-01T08:12:00+07:00")
				.decide("officer", "PROPOSE_APPROVAL", "2025-04-01T09:00:00+07:00");
			var decision = Bodies.decision("APPROVE")
				.put("onBehalfOf", "approver")
				.put("at", "2025-04-01T10:00:00+07:00");
			http.as("deputy").post(walk.taskPath() + "/decision", decision).isProblem(422, "no-substitution");
			http.as("manager").send("DELETE", absence, null).is(204);
		}

		@Test
		void has_nobody_approve_his_own_appraisal_in_his_name() {
			var both = Bodies.object("""
					{"username": "both.at.work", "name": "Vừa thẩm định vừa duyệt", "agency": "H13.101",
					 "roles": ["OFFICER", "APPROVER"], "password": "mat-khau-dai"}
					""");
			http.as("admin").post("/api/users", both).is(201);
			var substitute = http.as("both.at.work", "mat-khau-dai");
			var absence = away("2025-03-01", "2025-03-31", "both.at.work", "TUQ");
			var walk = shop.receive(MONDAY);
			substitute.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL").put("at", TUESDAY))
				.is(200);
			walk.again();
			var decision = Bodies.decision("APPROVE").put("onBehalfOf", "approver").put("at", TUESDAY);
			substitute.post(walk.taskPath() + "/decision", decision).isProblem(403, "own-appraisal");
			var other = shop.receive(MONDAY).decide("admin", "PROPOSE_APPROVAL", TUESDAY);
			substitute.post(other.taskPath() + "/decision", decision.deepCopy().put("signedAs", "KT"))
				.isProblem(422, "wrong-mark");
			substitute.post(other.taskPath() + "/decision", decision).is(200);
			http.as("admin").post("/api/users/both.at.work/deactivation").is(200);
			assertThat(other.told("outcome")).contains("APPROVE");
			for (var event : other.history()) {
				if ("APPROVE".equals(event.path("outcome").asString(""))) {
					assertThat(event.path("data").path("signedAs").asString()).isEqualTo("TUQ");
				}
			}
			http.as("manager").send("DELETE", absence, null).is(204);
		}

	}

	@Nested
	class A_unit_that_deals_out_its_work {

		@Test
		void gives_a_new_dossier_to_an_officer_and_never_what_was_laid_back() {
			var unit = Bodies.object("{\"agency\": \"H13.101\"}");
			http.as("approver").post("/api/distribution", unit.deepCopy().put("mode", "BY_LOAD")).is(200);
			try {
				var walk = shop.receive();
				assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
				assertThat(walk.told("type")).endsWith("task-opened", "task-assigned");
				http.as("officer").post(walk.taskPath() + "/release").is(200);
				assertThat(walk.again().last().at("/tasks/0/assignee")).isNull();
			}
			finally {
				http.as("approver").post("/api/distribution", unit.deepCopy().put("mode", "BY_HAND")).is(200);
			}
		}

	}

}
