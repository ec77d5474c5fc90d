package vn.motcua.dossier;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Decisions taken back and finished dossiers taken up again, over HTTP. */
@ServiceTest
class SecondThoughtsTest {

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private static final String TUESDAY = "2025-03-04T09:00:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	private final ReadingDossiers reading;

	SecondThoughtsTest(Http http, OneStopShop shop, ReadingDossiers reading) {
		this.http = http;
		this.shop = shop;
		this.reading = reading;
	}

	@Nested
	class A_decision {

		@Test
		void is_undone_by_the_one_who_took_it_while_nobody_went_on() {
			var walk = shop.receive(MONDAY);
			var task = walk.taskPath();
			walk.decide("officer", "PROPOSE_APPROVAL", TUESDAY);
			http.as("admin").post(task + "/undo", Bodies.reason("Nhầm")).isProblem(403, "not-his-decision");
			http.as("officer").post(task + "/undo", Bodies.reason("Nhầm").put("at", TUESDAY)).is(200);
			assertThat(walk.again().open()).containsExactly("APPRAISAL");
			assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
			assertThat(walk.told("type")).endsWith("decision-undone", "task-opened");
			walk.decide("officer", "PROPOSE_REFUSAL", TUESDAY);
			var next = walk.taskPath();
			http.as("approver").post(next + "/claim").is(200);
			var open = "/api/tasks/" + walk.again().task("APPROVAL") + "/undo";
			http.as("approver").post(open, Bodies.reason("Nhầm")).isProblem(409, "not-undoable");
			// Rights come first: it is not an officer's to decide, nor to take back.
			http.as("officer").post(open, Bodies.reason("Nhầm")).isProblem(403, "wrong-role");
		}

	}

	@Nested
	class A_withdrawal {

		private boolean offered(Walk walk) {
			var clerk = new Actor("clerk", "Clerk", "H13.101", Set.of(Role.CLERK));
			return reading.whole(walk.code(), clerk).permitted().contains(CommandKind.WITHDRAWAL);
		}

		@Test
		void is_offered_until_the_decision_is_issued_and_again_when_that_is_undone() {
			var walk = shop.walkTo("APPROVAL");
			var approval = walk.taskPath();
			assertThat(offered(walk)).isTrue();
			walk.decide("approver", "APPROVE");
			assertThat(offered(walk)).isFalse();
			walk.tryEnd("clerk", "withdrawal", null).isProblem(409, "decision-issued");
			http.as("approver").post(approval + "/undo", Bodies.reason("Nhầm")).is(200);
			assertThat(offered(walk)).isTrue();
			walk.end("clerk", "withdrawal", null);
		}

	}

	@Nested
	class A_finished_dossier {

		@Test
		void that_is_taken_up_again_leaves_the_reports_of_before_as_they_were() {
			var walk = shop.receive(Bodies.dossierAt("2023-03-06T08:12:00+07:00").put("agency", "H13.104"));
			var life = List.of("PROPOSE_APPROVAL officer", "APPROVE approver", "SEAL seal", "RETURN clerk");
			for (var step : life) {
				var by = step.endsWith("approver") ? "manager.approves" : "admin";
				walk = decided(walk, by, step.split(" ")[0]);
			}
			var before = report(walk, "from=2023-03-01&to=2023-03-31");
			walk.act("admin", "reopening", Bodies.reason("Sai tên"), "2023-05-04T09:00:00+07:00");
			assertThat(report(walk, "from=2023-03-01&to=2023-03-31")).isEqualTo(before);
			assertThat(report(walk, "from=2023-05-01&to=2023-05-04")).isEqualTo("received 1 resolved 0 pending 1");
		}

		private Walk decided(Walk walk, String by, String outcome) {
			var user = Bodies.object("""
					{"username": "manager.approves", "name": "Phê Duyệt", "agency": "H13.104", "roles": ["APPROVER"],
					 "password": "motcua-approves"}
					""");
			assertThat(http.as("admin").post("/api/users", user).status()).isIn(201, 409);
			var caller = by.equals("admin") ? http.as("admin") : http.as(by, "motcua-approves");
			caller.post(walk.taskPath() + "/decision", Bodies.decision(outcome).put("at", "2023-03-07T09:00:00+07:00"))
				.is(200);
			return walk.again();
		}

		private String report(Walk walk, String period) {
			var last = walk.told("seq").getLast();
			var report = http.as("admin")
				.get("/api/reports/results?" + period + "&agency=H13.104&waitFor=" + last)
				.is(200);
			assertThat(report.at("/reconciled")).isEqualTo("true");
			return "received " + report.at("/sum/received") + " resolved " + report.at("/sum/resolved") + " pending "
					+ report.at("/sum/pending");
		}

		@Test
		void is_taken_up_again_with_its_end_cleared() {
			var walk = shop.walkTo("END");
			walk.act("approver", "reopening", Bodies.reason("Sai tên"), null);
			assertThat(walk.open()).containsExactly("APPRAISAL");
			for (var end : List.of("/resultReadyAt", "/returnedAt", "/closedAt", "/outcome")) {
				assertThat(walk.last().at(end)).as(end).isNull();
			}
			walk.decide("officer", "PROPOSE_APPROVAL")
				.decide("approver", "APPROVE")
				.decide("seal", "SEAL")
				.decide("clerk", "RETURN");
			assertThat(walk.last().at("/state")).isEqualTo("RETURNED");
		}

		@Test
		void that_still_waits_to_be_returned_is_taken_up_as_well() {
			var walk = shop.walkTo("RESULT_RETURN");
			walk.act("manager", "reopening", Bodies.reason("Sai tên"), null);
			assertThat(walk.open()).containsExactly("APPRAISAL");
		}

		@Test
		void is_not_taken_up_while_it_runs() {
			shop.receive(MONDAY)
				.tryAct("approver", "reopening", Bodies.reason("Sai"), TUESDAY)
				.isProblem(409, "not-finished");
		}

	}

}
