package vn.motcua.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Thẩm quyền: nobody acts beyond his reach, nor through another beyond theirs. */
@ServiceTest
class RightsTest {

	private static final String HERE = "H13.101";

	private static final String BESIDE = "H13.103";

	private static final String ASKED = "H13.106";

	/** Received at the commune, resolved by a department of the province. */
	private static final String RESOLVED_ELSEWHERE = "2.000488";

	private static final String RESOLVING = "H13.03";

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	private final Hired hired;

	RightsTest(Http http, OneStopShop shop, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
		this.hired = new Hired(http);
	}

	@AfterEach
	void everyone_goes() {
		this.hired.close();
	}

	private static String holder(Walk walk) {
		return String.valueOf(walk.again().last().at("/tasks/0/assignee"));
	}

	@Nested
	class A_substitute {

		/**
		 * With the roles of an officer and a clerk beside, and the officer's work here.
		 */
		private final String substitute = hired.hire(BESIDE, "OFFICER", "CLERK");

		A_substitute() {
			hired.away("officer", this.substitute);
		}

		@Test
		void does_in_his_own_name_only_what_he_may_himself() {
			var walk = shop.walkTo("RESULT_RETURN");
			var his = hired.as(this.substitute);
			footprints.none(() -> {
				his.post(walk.taskPath() + "/claim").isProblem(403, "outside-agency");
				his.post(walk.taskPath() + "/release").isProblem(403, "wrong-role");
				his.post(walk.taskPath() + "/assignment", Map.of("to", "clerk")).isProblem(403, "wrong-role");
				his.post(walk.taskPath() + "/decision", Bodies.decision("RETURN")).isProblem(403, "outside-agency");
				his.post(walk.path() + "/withdrawal", Bodies.reason("Rút")).isProblem(403, "outside-agency");
				his.post(walk.path() + "/supplement", Bodies.object("{}")).isProblem(403, "outside-agency");
				his.post(walk.path() + "/stop", Bodies.reason("Dừng")).isProblem(403, "outside-agency");
			});
		}

		@Test
		void does_in_the_absent_persons_name_only_what_that_one_does() {
			var walk = shop.walkTo("RESULT_RETURN");
			var decision = Bodies.decision("RETURN").put("onBehalfOf", "officer");
			footprints.none(() -> hired.as(this.substitute)
				.post(walk.taskPath() + "/decision", decision)
				.isProblem(403, "wrong-role"));
		}

		@Test
		void does_not_do_in_his_own_name_what_he_may_for_another() {
			var walk = shop.walkTo("APPRAISAL");
			var decision = Bodies.decision("PROPOSE_APPROVAL");
			hired.as(this.substitute).post(walk.taskPath() + "/decision", decision).isProblem(403, "outside-agency");
			hired.as(this.substitute)
				.post(walk.taskPath() + "/decision", decision.deepCopy().put("onBehalfOf", "officer"))
				.is(200);
			assertThat(walk.told("onBehalfOf")).contains("officer");
		}

		@Test
		void does_not_carry_the_absent_person_to_his_own_agency() {
			var there = shop.receive(Bodies.dossier().put("agency", BESIDE));
			var decision = Bodies.decision("PROPOSE_APPROVAL").put("onBehalfOf", "officer");
			hired.as(this.substitute).post(there.taskPath() + "/decision", decision).isProblem(403, "outside-agency");
			var one = Bodies.object("{}").put("task", there.task()).put("outcome", "PROPOSE_APPROVAL");
			for (String dryRun : List.of("true", "false")) {
				var many = hired.as(this.substitute)
					.post("/api/tasks/decisions?dryRun=" + dryRun, List.of(one.deepCopy().put("onBehalfOf", "officer")))
					.is(200);
				assertThat(many.json().at("/0/ok").asBoolean()).isFalse();
				assertThat(many.json().at("/0/problem/code").asString()).isEqualTo("outside-agency");
			}
			assertThat(there.again().open()).containsExactly("APPRAISAL");
		}

		@Test
		void writes_down_afterwards_what_he_did_while_the_other_was_away() {
			var walk = shop.walkTo("APPRAISAL");
			var during = Instant.now().toString();
			hired.areBack();
			var his = hired.as(this.substitute);
			var decision = Bodies.decision("PROPOSE_APPROVAL").put("onBehalfOf", "officer");
			his.post(walk.taskPath() + "/decision", decision).isProblem(404, "unknown-task");
			var late = his.post(walk.taskPath() + "/decision", decision.deepCopy().put("at", during)).is(200);
			assertThat(late.at("/applicant/address")).as("what he needs no longer").isNull();
			assertThat(walk.told("onBehalfOf")).contains("officer");
			his.get(walk.path()).isProblem(404, "unknown-dossier");
		}

		@Test
		void takes_for_the_absent_person_and_lays_back_for_him() {
			var walk = shop.walkTo("APPRAISAL");
			var his = hired.as(this.substitute);
			his.post(walk.taskPath() + "/claim").is(200);
			assertThat(holder(walk)).isEqualTo("officer");
			assertThat(walk.told("actor")).endsWith(this.substitute);
			assertThat(walk.told("onBehalfOf")).endsWith("officer");
			his.post(walk.taskPath() + "/claim").is(200);
			his.post(walk.taskPath() + "/release").is(200);
			assertThat(holder(walk)).isEqualTo("null");
		}

		@Test
		void who_leads_gives_work_out_in_the_absent_persons_name() {
			var walk = shop.walkTo("APPRAISAL");
			var head = hired.hire(BESIDE, "APPROVER");
			hired.as(head)
				.post(walk.taskPath() + "/assignment", Map.of("to", "officer"))
				.isProblem(404, "unknown-task");
			hired.away("approver", head);
			hired.as(head).post(walk.taskPath() + "/assignment", Map.of("to", "officer")).is(200);
			assertThat(holder(walk)).isEqualTo("officer");
			assertThat(walk.told("onBehalfOf")).endsWith("approver");
		}

		@Test
		void who_has_lost_the_role_since_has_the_work_no_longer() {
			var beside = hired.hire(BESIDE, "APPROVER");
			hired.away("approver", beside);
			var walk = shop.walkTo("APPROVAL");
			hired.as(beside).get(walk.path()).is(200);
			hired.nowHas(beside, "CLERK");
			var decision = Bodies.decision("APPROVE").put("onBehalfOf", "approver");
			hired.as(beside).get(walk.path()).isProblem(404, "unknown-dossier");
			hired.as(beside).post(walk.taskPath() + "/decision", decision).isProblem(404, "unknown-task");
			hired.nowHas(beside, "APPROVER");
			hired.as(beside).post(walk.taskPath() + "/decision", decision).is(200);
		}

		@Test
		void here_who_has_lost_the_role_since_is_told_so() {
			var here = hired.hire(HERE, "APPROVER");
			hired.away("approver", here);
			hired.nowHas(here, "CLERK");
			hired.as(here)
				.post(shop.walkTo("APPROVAL").taskPath() + "/decision",
						Bodies.decision("APPROVE").put("onBehalfOf", "approver"))
				.isProblem(403, "wrong-role");
		}

		@Test
		void does_not_do_what_the_absent_person_may_no_longer() {
			var head = hired.hire(HERE, "APPROVER");
			hired.away(head, "deputy");
			hired.nowHas(head, "CLERK");
			hired.as("deputy")
				.post(shop.walkTo("APPROVAL").taskPath() + "/decision",
						Bodies.decision("APPROVE").put("onBehalfOf", head))
				.isProblem(422, "no-substitution");
		}

		@Test
		void is_offered_what_he_may_do_and_nothing_else() {
			var appraisal = shop.walkTo("APPRAISAL");
			var elsewhere = shop.receive(Bodies.dossier().put("agency", BESIDE));
			var sealing = shop.walkTo("SEALING");
			var mine = hired.as(this.substitute).get("/api/tasks?mine=true&agency=" + HERE + "&limit=200").is(200);
			var lines = StreamSupport.stream(mine.json().path("items").spliterator(), false).toList();
			assertThat(lines).isNotEmpty().allSatisfy((line) -> {
				assertThat(line.path("onBehalfOf").asString()).isEqualTo("officer");
				assertThat(line.path("kind").asString()).isIn("APPRAISAL", "CONSULTATION", "APOLOGY");
				assertThat(line.path("agency").asString()).isEqualTo(HERE);
			});
			assertThat(hired.as(this.substitute).get("/api/tasks?mine=true&limit=200").is(200).text())
				.doesNotContain(elsewhere.code(), sealing.code());
			assertThat(appraisal.open()).containsExactly("APPRAISAL");
		}

	}

	@Nested
	class Taking_back {

		@Test
		void is_for_him_who_may_still_do_it() {
			var officer = hired.hire(HERE, "OFFICER");
			var walk = shop.receive();
			var task = walk.taskPath();
			hired.as(officer).post(task + "/decision", Bodies.decision("PROPOSE_APPROVAL")).is(200);
			hired.nowHas(officer, "CLERK");
			hired.as(officer).post(task + "/undo", Bodies.reason("Nhầm")).isProblem(403, "wrong-role");
			hired.nowHas(officer, "OFFICER");
			hired.as(officer).post(task + "/undo", Bodies.reason("Nhầm")).is(200);
		}

	}

	@Nested
	class A_dossier_that_another_agency_resolves {

		private final Walk walk = shop.receive(Bodies.dossier().put("procedure", RESOLVED_ELSEWHERE))
			.decide("officer", "PROPOSE_APPROVAL");

		@Test
		void is_found_by_those_two_agencies_and_those_above() {
			var q = "/api/dossiers?limit=200&q=" + this.walk.code();
			for (String agency : List.of(HERE, RESOLVING, "H13")) {
				var reader = hired.as(hired.hire(agency, "OFFICER"));
				assertThat(reader.get(q).is(200).text()).as(agency).contains(this.walk.code());
				reader.get(this.walk.path()).is(200);
			}
			for (String agency : List.of(BESIDE, "H13.04")) {
				var reader = hired.as(hired.hire(agency, "OFFICER"));
				assertThat(reader.get(q).is(200).json().path("items").size()).as(agency).isZero();
				reader.get(this.walk.path()).isProblem(404, "unknown-dossier");
				reader.get(this.walk.path() + "/history").isProblem(404, "unknown-dossier");
			}
		}

		@Test
		void is_withdrawn_and_completed_at_the_counter_only() {
			var there = hired.as(hired.hire(RESOLVING, "CLERK", "OFFICER"));
			footprints.none(() -> {
				there.post(this.walk.path() + "/withdrawal", Bodies.reason("Rút")).isProblem(403, "outside-agency");
				there.post(this.walk.path() + "/supplement", Bodies.object("{}")).isProblem(403, "outside-agency");
			});
			there.post(this.walk.path() + "/stop", Bodies.reason("Dừng")).is(200);
		}

	}

	@Nested
	class A_consulted_agency {

		@ParameterizedTest
		@ValueSource(strings = { "stop", "suspension", "recall", "withdrawal" })
		void does_nothing_but_answer(String what) {
			var walk = shop.receive();
			http.as("officer")
				.post(walk.taskPath() + "/decision", Bodies.consult("2099-01-01T10:00:00+07:00", ASKED))
				.is(200);
			var asked = hired.as(hired.hire(ASKED, "OFFICER", "CLERK", "APPROVER"));
			asked.post(walk.path() + "/" + what, Bodies.payment()).isProblem(403, "outside-agency");
			asked.post("/api/tasks/" + walk.again().task("CONSULTATION") + "/decision", Bodies.decision("ANSWER"))
				.is(200);
		}

	}

	@Nested
	class A_task {

		@ParameterizedTest
		@CsvSource({ "officer3, APPRAISAL", "clerk3, RESULT_RETURN" })
		void of_an_agency_beside_is_none(String username, String kind) {
			var walk = shop.walkTo(kind);
			var his = http.as(username);
			footprints.none(() -> {
				his.post(walk.taskPath() + "/claim").isProblem(404, "unknown-task");
				his.post(walk.taskPath() + "/release").isProblem(404, "unknown-task");
				his.post(walk.taskPath() + "/assignment", Map.of("to", username)).isProblem(404, "unknown-task");
				his.post(walk.taskPath() + "/undo", Bodies.reason("A")).isProblem(404, "unknown-task");
			});
		}

		@Test
		void is_not_laid_back_by_whose_it_is_not_even_if_nobody_has_it() {
			http.as("clerk").post(shop.receive().taskPath() + "/release").isProblem(403, "wrong-role");
		}

	}

}
