package vn.motcua.dossier;

import java.time.Instant;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

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

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final WatchingAppointments appointments;

	private final WatchingWaits waits;

	private final JdbcClient jdbc;

	LegalLifeTest(Http http, OneStopShop shop, PassingClock clock, WatchingAppointments appointments,
			WatchingWaits waits, JdbcClient jdbc) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.appointments = appointments;
		this.waits = waits;
		this.jdbc = jdbc;
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
			Walk walk;
			try (var now = clock.showing(Instant.parse("2025-03-04T03:00:00Z"))) {
				walk = shop.receive(MONDAY).decide("officer", "REQUEST_SUPPLEMENT", TUESDAY);
			}
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
	class What_is_taken_back {

		@Test
		void is_again_in_the_hands_of_who_did_it() {
			var walk = shop.walkTo("APPROVAL");
			var task = walk.taskPath();
			walk.decide("approver", "APPROVE");
			http.as("approver").post(task + "/undo", Bodies.reason("Nhầm")).is(200);
			assertThat(walk.again().open()).containsExactly("APPROVAL");
			assertThat(walk.read().at("/tasks/0/assignee")).isEqualTo("approver");
		}

	}

	@Nested
	class What_is_written_down_later {

		/** What was known when it was promised, and not when it came in. */
		@Test
		void goes_by_the_rules_that_were_known_when_it_was_written_down() {
			try (var now = clock.showing(Instant.parse("2025-03-04T03:00:00Z"))) {
				var dossier = shop.receive(MONDAY);
				assertThat(termsOf(dossier)).isAfterOrEqualTo(Instant.parse("2025-03-04T03:00:00Z"));
			}
		}

		private Instant termsOf(Walk walk) {
			return jdbc.sql("select terms_as_of from dossier where code = ?")
				.param(walk.code())
				.query((row, number) -> row.getTimestamp(1).toInstant())
				.single();
		}

	}

	@Nested
	class A_request_that_is_written_down_late {

		private Walk asked() {
			var walk = shop.receive("2024-10-18T08:12:00+07:00")
				.decide("officer", "REQUEST_SUPPLEMENT", "2024-10-21T09:00:00+07:00");
			waits.sweep();
			assertThat(walk.again().last().at("/state")).isEqualTo("AWAITING_SUPPLEMENT");
			return walk;
		}

		@Test
		void lets_the_answer_be_written_down_as_well() {
			var walk = asked().act("clerk", "supplement", Bodies.object("{}"), "2024-10-24T09:00:00+07:00");
			assertThat(dueAt(walk)).isEqualTo("2024-10-29T17:00:00+07:00");
		}

		@Test
		void lets_a_withdrawal_be_written_down_as_well() {
			var walk = asked().end("clerk", "withdrawal", "2024-10-24T09:00:00+07:00");
			assertThat(walk.last().at("/closedAt")).isEqualTo("2024-10-24T09:00:00+07:00");
			assertThat(walk.last().at("/timeliness")).isEqualTo("ON_TIME");
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

}
