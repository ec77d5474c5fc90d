package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A return that was none, and a result that is wrong, over HTTP. */
@ServiceTest
class WrongResultTest {

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final ReadingDossiers reading;

	WrongResultTest(Http http, OneStopShop shop, PassingClock clock, JdbcClient jdbc, ReadingDossiers reading) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.jdbc = jdbc;
		this.reading = reading;
	}

	private Walk ready() {
		return this.shop.walkTo("RESULT_RETURN");
	}

	private String figures(Walk walk) {
		var last = Long.parseLong(walk.told("seq").getLast());
		var report = this.http.as("admin")
			.get("/api/reports/results?from=2000-01-01&to=2099-12-31&agency=H13.101&waitFor=" + last)
			.is(200);
		assertThat(report.at("/reconciled")).as(report.text()).isEqualTo("true");
		return String.valueOf(report.json().path("sum"));
	}

	@Nested
	class A_return_marked_by_mistake {

		private Answer undo(String by, String task) {
			return http.as(by).post(task + "/undo", Bodies.reason("Quét nhầm"));
		}

		@Test
		void is_taken_back_by_the_clerk_who_marked_it() {
			var walk = ready();
			var task = walk.taskPath();
			var dueAt = walk.last().at("/dueAt");
			var readyAt = walk.last().at("/resultReadyAt");
			walk.decide("clerk", "RETURN");
			var figures = figures(walk);
			var answer = undo("clerk", task).is(200);
			assertThat(answer.at("/state")).isEqualTo("RESULT_READY");
			assertThat(answer.at("/returnedAt")).isNull();
			assertThat(answer.at("/closedAt")).isNull();
			assertThat(answer.at("/dueAt")).isEqualTo(dueAt);
			assertThat(answer.at("/resultReadyAt")).isEqualTo(readyAt);
			assertThat(answer.at("/tasks/0/kind")).isEqualTo("RESULT_RETURN");
			assertThat(answer.at("/tasks/0/assignee")).isEqualTo("clerk");
			assertThat(figures(walk)).isEqualTo(figures);
			assertThat(walk.again().decide("clerk", "RETURN").last().at("/state")).isEqualTo("RETURNED");
			assertThat(figures(walk)).isEqualTo(figures);
		}

		@Test
		void is_not_anothers_to_take_back() {
			var walk = ready();
			var task = walk.taskPath();
			walk.decide("clerk", "RETURN");
			undo("admin", task).isProblem(403, "not-his-decision");
			undo("officer", task).isProblem(403, "wrong-role");
		}

		@Test
		void stands_from_the_next_day_on() {
			Walk walk;
			String task;
			try (var monday = clock.showing(Instant.parse("2031-11-03T09:00:00Z"))) {
				walk = ready();
				task = walk.taskPath();
				walk.decide("clerk", "RETURN");
			}
			try (var tuesday = clock.showing(Instant.parse("2031-11-04T01:00:00Z"))) {
				undo("clerk", task).isProblem(409, "return-stands");
			}
		}

		@Test
		void counts_from_when_it_was_marked() {
			var walk = shop.receive("2025-03-03T08:12:00+07:00");
			for (var step : new String[] { "PROPOSE_APPROVAL officer", "APPROVE approver", "SEAL seal" }) {
				walk.decide(step.split(" ")[1], step.split(" ")[0], "2025-03-04T09:00:00+07:00");
			}
			var task = walk.taskPath();
			walk.decide("clerk", "RETURN", "2025-03-05T09:00:00+07:00");
			var clerk = new Actor("clerk", "clerk", "H13.101", Set.of(Role.CLERK));
			assertThat(reading.whole(walk.code(), clerk).undoableBy("clerk", OfficialTime.dateOf(clock.instant())))
				.isPresent();
			undo("clerk", task).is(200);
		}

		@Test
		void stands_once_the_dossier_was_taken_up_again() {
			var walk = ready();
			var task = walk.taskPath();
			walk.decide("clerk", "RETURN").act("approver", "reopening", Bodies.reason("Sai tên"), null);
			undo("clerk", task).isProblem(409, "return-stands");
		}

	}

	@Nested
	class A_wrong_result {

		private Answer declare(String kind, boolean dryRun) {
			return http.as("admin")
				.post("/api/calendar/days?dryRun=" + dryRun,
						"[{\"date\": \"2063-03-08\", \"kind\": \"" + kind + "\", \"name\": \"Nghỉ\"}]")
				.is(200);
		}

		@Test
		void is_to_be_right_three_working_days_later_whatever_rest_day_is_announced() {
			try (var monday = clock.showing(Instant.parse("2063-03-05T02:00:00Z"))) {
				var walk = shop.walkTo("RESULT_RETURN")
					.act("clerk", "result-correction", Bodies.reason("Sai tên"), null);
				var thursday = "2063-03-08T17:00:00+07:00";
				assertThat(walk.last().at("/resultCorrection/dueAt")).isEqualTo(thursday);
				var moves = declare("REST_DAY", true).text();
				assertThat(moves).contains("RESULT_CORRECTION", walk.code());
				assertThat(walk.read().at("/resultCorrection/dueAt")).isEqualTo(thursday);
				declare("REST_DAY", false);
				var friday = "2063-03-09T17:00:00+07:00";
				assertThat(walk.read().at("/resultCorrection/dueAt")).isEqualTo(friday);
				assertThat(walk.read().at("/tasks/0/dueAt")).isEqualTo(friday);
				declare("NORMAL", false);
				assertThat(walk.read().at("/resultCorrection/dueAt")).isEqualTo(thursday);
				assertThat(walk.told("type")).endsWith("rescheduled", "rescheduled");
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "RESULT_RETURN", "END" })
		void is_made_right_and_returned_without_a_new_receipt_or_limit(String kind) {
			var walk = shop.walkTo(kind);
			var before = walk.last();
			var figures = figures(walk);
			walk.act("clerk", "result-correction", Bodies.reason("Sai năm sinh"), null);
			assertThat(walk.last().at("/state")).isEqualTo("RESULT_READY");
			assertThat(walk.open()).containsExactly("APPRAISAL");
			assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo(walk.last().at("/resultCorrection/dueAt"));
			assertThat(walk.last().at("/tasks/0/assignee")).isEqualTo("officer");
			walk.decide("officer", "PROPOSE_APPROVAL")
				.decide("approver", "SEND_BACK")
				.decide("officer", "PROPOSE_APPROVAL")
				.decide("approver", "APPROVE")
				.decide("seal", "SEAL");
			assertThat(walk.open()).containsExactly("RESULT_RETURN");
			assertThat(walk.decide("clerk", "RETURN").last().at("/state")).isEqualTo("RETURNED");
			for (var kept : new String[] { "/dueAt", "/resultReadyAt", "/timeliness", "/register/number",
					"/outcome" }) {
				assertThat(walk.last().at(kept)).as(kept).isEqualTo(before.at(kept));
			}
			assertThat(figures(walk)).isEqualTo(figures);
			assertThat(walk.told("type")).containsOnlyOnce("result-ready")
				.containsSubsequence("result-sent-back", "result-corrected", "returned");
		}

		@Test
		void has_three_working_days() {
			Walk walk;
			try (var friday = clock.showing(Instant.parse("2031-11-07T02:00:00Z"))) {
				walk = ready();
				walk.act("clerk", "result-correction", Bodies.reason("Sai năm sinh"), null);
			}
			assertThat(walk.last().at("/resultCorrection/dueAt")).isEqualTo("2031-11-12T17:00:00+07:00");
		}

		@Test
		void counts_as_returned_when_it_was_returned_first() {
			var walk = shop.walkTo("END");
			var first = returnedAt(walk);
			walk.act("clerk", "result-correction", Bodies.reason("Sai năm sinh"), null)
				.decide("officer", "PROPOSE_APPROVAL")
				.decide("approver", "APPROVE")
				.decide("seal", "SEAL")
				.decide("clerk", "RETURN");
			assertThat(returnedAt(walk)).isEqualTo(first);
		}

		private Map<String, @Nullable Object> returnedAt(Walk walk) {
			var last = Long.parseLong(walk.told("seq").getLast());
			await().until(() -> http.as("admin")
				.get("/api/reports/places?from=2026-01-01&to=2026-01-31&agency=H13.101")
				.is(200)
				.json()
				.path("upToEvent")
				.asLong() >= last);
			return jdbc.sql("select returned_at from handling_fact where code = ?")
				.param(walk.code())
				.query()
				.singleRow();
		}

		@Test
		void asks_nobody_for_more() {
			var walk = ready().act("clerk", "result-correction", Bodies.reason("Sai"), null);
			walk.tryDecide("officer", "REQUEST_SUPPLEMENT", null).isProblem(409, "result-is-corrected");
			walk.tryAct("clerk", "result-correction", Bodies.reason("Sai"), null)
				.isProblem(409, "result-in-correction");
			walk.tryAct("clerk", "withdrawal", Bodies.reason("Rút"), null).isProblem(409, "not-in-this-state");
		}

		@Test
		void may_be_decided_anew_and_that_taken_back() {
			var walk = ready().act("clerk", "result-correction", Bodies.reason("Sai"), null);
			var task = walk.taskPath();
			walk.decide("officer", "PROPOSE_APPROVAL");
			http.as("officer").post(task + "/undo", Bodies.reason("Nhầm")).is(200);
			assertThat(walk.again().open()).containsExactly("APPRAISAL");
		}

		@Test
		void is_there() {
			shop.receive().tryAct("clerk", "result-correction", Bodies.reason("Sai"), null).isProblem(409, "no-result");
			ready().tryAct("officer", "result-correction", Bodies.reason("Sai"), null).isProblem(403, "wrong-role");
		}

	}

}
