package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole lives of dossiers over HTTP, with what interrupts them. */
@ServiceTest
class LegalLifeTest {

	/** Nobody's agency but those tests' that ask it. */
	private static final String ASKED = "H13.102";

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private static final String TUESDAY = "2025-03-04T09:00:00+07:00";

	private static final String THURSDAY_FIVE = "2025-03-06T17:00:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final WatchingAppointments appointments;

	private final WatchingWaits waits;

	LegalLifeTest(Http http, OneStopShop shop, PassingClock clock, WatchingAppointments appointments,
			WatchingWaits waits) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.appointments = appointments;
		this.waits = waits;
	}

	/** An officer of the agency that is asked. */
	private Caller askedOfficer() {
		var user = Bodies.object("""
				{"username": "asked.officer", "name": "Ý Kiến", "agency": "H13.102", "roles": ["OFFICER"],
				 "password": "motcua-asked"}
				""");
		var status = this.http.as("admin").post("/api/users", user).status();
		assertThat(status).isIn(201, 409);
		return this.http.as("asked.officer", "motcua-asked");
	}

	/** The appointment, which its ledger must come to as well. */
	private static String dueAt(Walk walk) {
		assertThat(walk.deadline().at("/dueAt")).isEqualTo(walk.read().at("/dueAt"));
		return String.valueOf(walk.read().at("/dueAt"));
	}

	@Nested
	class A_supplement {

		@Test
		void comes_back_to_the_officer_who_asked_with_the_whole_limit() {
			var walk = shop.receive(MONDAY).decide("officer", "REQUEST_SUPPLEMENT", TUESDAY);
			assertThat(walk.last().at("/state")).isEqualTo("AWAITING_SUPPLEMENT");
			assertThat(walk.last().at("/nationalState")).isEqualTo("5");
			assertThat(walk.open()).isEmpty();
			walk.act("clerk", "supplement", Bodies.object("{\"components\": []}"), "2025-03-10T10:00:00+07:00");
			assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
			assertThat(dueAt(walk)).isEqualTo("2025-03-13T17:00:00+07:00");
			assertThat(walk.told("type")).containsExactly("received", "task-opened", "task-decided",
					"supplement-requested", "supplement-received", "task-opened");
		}

		@Test
		void is_asked_for_a_second_time_by_configuration_only() {
			var walk = shop.receive(MONDAY)
				.decide("officer", "REQUEST_SUPPLEMENT", TUESDAY)
				.act("clerk", "supplement", Bodies.object("{}"), "2025-03-05T10:00:00+07:00");
			walk.tryDecide("officer", "REQUEST_SUPPLEMENT", "2025-03-06T10:00:00+07:00")
				.isProblem(409, "supplement-asked-before");
		}

		@Test
		void of_four_rounds_of_a_past_gives_the_deadline_counted_by_hand() {
			var line = """
					{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
					 "applicant": {"kind": "CITIZEN", "name": "Trần Thị Bốn Lần"}, "receivedAt": "2025-03-03T08:12:00+07:00",
					 "history": [{"task": "APPRAISAL", "outcome": "REQUEST_SUPPLEMENT", "note": "1", "at": "2025-03-04T09:00:00+07:00"},
					             {"action": "SUPPLEMENT", "at": "2025-03-10T10:00:00+07:00"},
					             {"task": "APPRAISAL", "outcome": "REQUEST_SUPPLEMENT", "note": "2", "at": "2025-03-13T16:59:00+07:00"},
					             {"action": "SUPPLEMENT", "at": "2025-03-15T08:00:00+07:00"},
					             {"task": "APPRAISAL", "outcome": "REQUEST_SUPPLEMENT", "note": "3", "at": "2025-03-17T07:00:00+07:00"},
					             {"action": "SUPPLEMENT", "at": "2025-03-28T16:00:00+07:00"},
					             {"task": "APPRAISAL", "outcome": "REQUEST_SUPPLEMENT", "note": "4", "at": "2025-04-01T11:30:00+07:00"},
					             {"action": "SUPPLEMENT", "at": "2025-04-01T13:30:00+07:00"}]}
					""";
			var answer = http.as("admin").importing(line.replace("\n", "")).is(200).lines().getFirst();
			var code = answer.path("code").asString();
			var deadline = http.as("admin").get("/api/dossiers/" + code + "/deadline").is(200);
			assertThat(deadline.at("/dueAt")).isEqualTo("2025-04-04T17:00:00+07:00");
			assertThat(deadline.json().at("/entries").size()).isEqualTo(9);
		}

		@Test
		void before_receipt_lets_the_submission_wait() {
			var walk = shop.submit().decide("clerk", "REQUEST_SUPPLEMENT");
			assertThat(walk.last().at("/state")).isEqualTo("SUBMITTED");
			assertThat(walk.last().at("/awaitsUntil")).isNotNull();
			walk.act("clerk", "supplement", Bodies.object("{}"), null);
			assertThat(walk.open()).containsExactly("ACCEPTANCE");
			assertThat(walk.decide("clerk", "ACCEPT").last().at("/state")).isEqualTo("PROCESSING");
		}

		@Test
		void that_is_awaited_makes_no_dossier_overdue() {
			var walk = shop.receive(MONDAY).decide("officer", "REQUEST_SUPPLEMENT", TUESDAY);
			try (var now = clock.showing(Instant.parse("2025-03-20T03:00:00Z"))) {
				appointments.sweep();
				assertThat(walk.again().last().at("/timeliness")).isEqualTo("IN_TIME");
				assertThat(walk.told("type")).doesNotContain("overdue", "due-soon");
			}
		}

		@Test
		void that_never_comes_ends_the_dossier_after_it_was_announced() {
			var walk = shop.receive(MONDAY).decide("officer", "REQUEST_SUPPLEMENT", TUESDAY);
			try (var now = clock.showing(Instant.parse("2025-03-31T03:00:00Z"))) {
				waits.sweep();
				waits.sweep();
				assertThat(walk.told("type")).containsOnlyOnce("supplement-lapsing").doesNotContain("stopped");
			}
			try (var now = clock.showing(Instant.parse("2025-04-04T03:00:00Z"))) {
				waits.sweep();
				assertThat(walk.again().last().at("/state")).isEqualTo("STOPPED");
				assertThat(walk.last().at("/timeliness")).isEqualTo("ON_TIME");
				assertThat(walk.told("type")).endsWith("stopped");
			}
		}

	}

	@Nested
	class A_suspension {

		@Test
		void within_a_supplement_is_refused_and_after_it_keeps_what_is_left() {
			var walk = shop.receive(MONDAY).decide("officer", "REQUEST_SUPPLEMENT", TUESDAY);
			walk.tryAct("officer", "suspension", Bodies.payment(), "2025-03-05T09:00:00+07:00")
				.isProblem(409, "not-in-this-state");
			walk.act("clerk", "supplement", Bodies.object("{}"), "2025-03-10T10:00:00+07:00")
				.act("officer", "suspension", Bodies.payment(), "2025-03-12T17:00:00+07:00");
			assertThat(walk.last().at("/state")).isEqualTo("AWAITING_PAYMENT");
			walk.tryDecide("officer", "PROPOSE_APPROVAL", "2025-03-12T18:00:00+07:00").isProblem(409, "suspended");
			walk.act("approver", "resumption", Bodies.object("{}"), "2025-03-20T07:00:00+07:00");
			assertThat(dueAt(walk)).isEqualTo("2025-03-20T17:00:00+07:00");
			assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo("2025-03-20T17:00:00+07:00");
		}

		@Test
		void needs_its_legal_basis() {
			shop.receive(MONDAY)
				.tryAct("officer", "suspension", Bodies.reason("Chờ"), TUESDAY)
				.isProblem(422, "invalid-fields");
		}

	}

	@Nested
	class Those_who_are_asked {

		private Walk asked() {
			return shop.receive(MONDAY)
				.decideTask("officer", "APPRAISAL",
						Bodies.consult("2025-03-05T10:00:00+07:00", ASKED, "H13.03").put("at", TUESDAY));
		}

		@Test
		void answer_at_once_and_the_officer_goes_on_when_the_last_has() {
			var walk = asked();
			assertThat(walk.open()).containsExactlyInAnyOrder("CONSULTATION " + ASKED, "CONSULTATION H13.03");
			assertThat(http.as("officer").get("/api/tasks?limit=200").text()).doesNotContain(walk.code());
			assertThat(askedOfficer().get("/api/tasks?limit=200").text()).contains(walk.code());
			walk.decideTask("admin", "CONSULTATION", Bodies.decision("ANSWER").put("at", "2025-03-04T10:00:00+07:00"));
			assertThat(walk.open()).hasSize(1);
			walk.decideTask("admin", "CONSULTATION", Bodies.decision("ANSWER").put("at", "2025-03-05T11:00:00+07:00"));
			assertThat(walk.open()).containsExactly("APPRAISAL");
			assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
		}

		@Test
		void see_the_dossier_but_may_not_dispose_of_it() {
			var walk = asked();
			askedOfficer().get(walk.path()).is(200);
			assertThat(askedOfficer().get("/api/dossiers?q=" + walk.code()).is(200).text()).contains(walk.code());
			askedOfficer().post(walk.path() + "/stop", Bodies.reason("Vì")).isProblem(403, "outside-agency");
			walk.end("clerk", "withdrawal", "2025-03-04T10:00:00+07:00");
			assertThat(walk.open()).isEmpty();
			assertThat(walk.last().at("/state")).isEqualTo("WITHDRAWN");
		}

		@Test
		void are_not_waited_for_when_the_officer_takes_the_dossier_back() {
			var walk = asked().act("officer", "recall", Bodies.reason("Đã rõ"), "2025-03-04T10:00:00+07:00");
			assertThat(walk.open()).containsExactly("APPRAISAL");
			walk.tryAct("officer", "recall", Bodies.reason("Nữa"), null).isProblem(409, "nobody-asked");
		}

		@Test
		void are_late_themselves_when_they_answer_late() {
			var walk = shop.receive(MONDAY)
				.decideTask("officer", "APPRAISAL",
						Bodies.consult("2025-03-05T10:00:00+07:00", ASKED).put("at", TUESDAY))
				.decideTask("admin", "CONSULTATION", Bodies.decision("ANSWER").put("at", "2025-03-05T10:01:00+07:00"));
			for (var event : walk.history()) {
				if ("ANSWER".equals(event.path("outcome").asString(""))) {
					assertThat(event.path("agency").asString()).isEqualTo(ASKED);
					assertThat(event.path("data").path("late").asBoolean()).isTrue();
				}
			}
			assertThat(walk.told("outcome")).contains("ANSWER");
		}

	}

	@Nested
	class A_late_dossier {

		@Test
		void opens_an_apology_beside_its_work_once() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			appointments.sweep();
			assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
			walk.decideTask("officer", "APOLOGY",
					Bodies.decision("APOLOGISE").put("newAppointmentAt", "2099-01-02T17:00:00+07:00"));
			assertThat(walk.last().at("/newAppointmentAt")).isEqualTo("2099-01-02T17:00:00+07:00");
			assertThat(walk.last().at("/dueAt")).isEqualTo(THURSDAY_FIVE);
			assertThat(walk.last().at("/timeliness")).isEqualTo("OVERDUE");
			assertThat(walk.open()).containsExactly("APPRAISAL");
		}

		@Test
		void is_apologised_for_by_the_command_as_well() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			var apology = Bodies.reason("Xin lỗi").put("newAppointmentAt", "2099-01-02T17:00:00+07:00");
			walk.act("approver", "apology", apology, null);
			assertThat(walk.open()).containsExactly("APPRAISAL");
			walk.tryAct("approver", "apology", apology, null).isProblem(409, "already-reappointed");
		}

		@Test
		void that_is_withdrawn_owes_no_apology_any_more() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			walk.end("clerk", "withdrawal", null);
			assertThat(walk.open()).isEmpty();
		}

		@Test
		void was_extended_and_missed_that_too() {
			var walk = shop.receive(MONDAY)
				.act("approver", "extension", Bodies.reason("Phức tạp").put("until", "2025-03-10T17:00:00+07:00"),
						TUESDAY);
			assertThat(dueAt(walk)).isEqualTo("2025-03-10T17:00:00+07:00");
			walk.tryAct("manager", "extension", Bodies.reason("Nữa").put("until", "2025-03-12T17:00:00+07:00"), TUESDAY)
				.isProblem(409, "already-extended");
			appointments.sweep();
			assertThat(walk.told("occurredAt")).contains("2025-03-10T17:00:00+07:00").doesNotContain(THURSDAY_FIVE);
			walk.again()
				.decideTask("officer", "APPRAISAL", Bodies.decision("PROPOSE_APPROVAL"))
				.decideTask("approver", "APPROVAL", Bodies.decision("APPROVE"))
				.decideTask("seal", "SEALING", Bodies.decision("SEAL"));
			assertThat(walk.last().at("/timeliness")).isEqualTo("LATE");
			walk.decideTask("clerk", "RESULT_RETURN", Bodies.decision("RETURN"));
			assertThat(walk.open()).isEmpty();
		}

		@Test
		void was_warned_of_before() {
			var walk = shop.receive(MONDAY);
			try (var now = clock.showing(Instant.parse("2025-03-06T02:00:00Z"))) {
				appointments.sweep();
				appointments.sweep();
				assertThat(walk.told("type")).containsOnlyOnce("due-soon").doesNotContain("overdue");
				assertThat(http.as("officer").get("/api/dossiers?due=soon&limit=200").is(200).text())
					.contains(walk.code());
			}
		}

	}

	@Nested
	class A_dossier_sent_back {

		@Test
		void three_times_goes_to_the_same_officer_each_time() {
			var walk = shop.receive(MONDAY);
			for (int time = 0; time < 3; time++) {
				walk.decide("officer", "PROPOSE_APPROVAL", TUESDAY).decide("approver", "SEND_BACK", TUESDAY);
				assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
			}
			walk.decide("officer", "PROPOSE_REFUSAL", TUESDAY)
				.decide("approver", "REFUSE", TUESDAY)
				.decide("seal", "SEAL", TUESDAY);
			assertThat(walk.last().at("/outcome")).isEqualTo("REFUSED");
			assertThat(walk.last().at("/timeliness")).isEqualTo("EARLY");
		}

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
			http.as("officer")
				.post("/api/tasks/" + walk.again().task("APPROVAL") + "/undo", Bodies.reason("Nhầm"))
				.isProblem(409, "not-undoable");
		}

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
			var absence = away("2025-03-01", "2025-03-31", "officer", "TUQ");
			var walk = shop.receive(MONDAY).decide("officer", "PROPOSE_APPROVAL", TUESDAY);
			var decision = Bodies.decision("APPROVE").put("onBehalfOf", "approver").put("at", TUESDAY);
			http.as("officer").post(walk.taskPath() + "/decision", decision).isProblem(403, "own-appraisal");
			var other = shop.receive(MONDAY).decide("admin", "PROPOSE_APPROVAL", TUESDAY);
			http.as("officer")
				.post(other.taskPath() + "/decision", decision.deepCopy().put("signedAs", "KT"))
				.isProblem(422, "wrong-mark");
			http.as("officer").post(other.taskPath() + "/decision", decision).is(200);
			for (var event : other.history()) {
				if ("APPROVE".equals(event.path("outcome").asString(""))) {
					assertThat(event.path("data").path("signedAs").asString()).isEqualTo("TUQ");
				}
			}
			http.as("manager").send("DELETE", absence, null).is(204);
		}

	}

	@Nested
	class Replicas_that_sweep_at_once {

		@Test
		void do_nothing_twice() throws Exception {
			List<Walk> walks = new ArrayList<>();
			for (int count = 0; count < 30; count++) {
				walks.add(shop.receive(MONDAY));
			}
			try (var replicas = Executors.newFixedThreadPool(4)) {
				var sweeps = Collections.nCopies(4, Executors.callable(appointments::sweep));
				for (var sweep : replicas.invokeAll(sweeps)) {
					sweep.get();
				}
			}
			// What one passed over because another had it in hand is done by the next
			// sweep.
			appointments.sweep();
			assertThat(walks).allSatisfy((walk) -> {
				assertThat(walk.told("type")).containsOnlyOnce("overdue");
				assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
			});
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
