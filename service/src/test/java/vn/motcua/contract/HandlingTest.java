package vn.motcua.contract;

import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Phân công: who has a task in hand. */
@ServiceTest
class HandlingTest {

	private final Http http;

	private final OneStopShop shop;

	HandlingTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private Answer claim(Walk walk, String username) {
		return this.http.as(username).post(walk.taskPath() + "/claim");
	}

	private Answer release(Walk walk, String username) {
		return this.http.as(username).post(walk.taskPath() + "/release");
	}

	private Answer give(Walk walk, String username, String to) {
		return this.http.as(username).post(walk.taskPath() + "/assignment", Map.of("to", to));
	}

	private static String holder(Answer answer) {
		return String.valueOf(answer.is(200).at("/tasks/0/assignee"));
	}

	@Nested
	class A_claim {

		@Test
		void puts_the_task_in_ones_hands() {
			var walk = shop.receive();
			assertThat(holder(claim(walk, "officer"))).isEqualTo("officer");
			assertThat(walk.read().at("/tasks/0/assignee")).isEqualTo("officer");
			assertThat(walk.told("type")).endsWith("task-assigned");
		}

		@Test
		void of_what_another_holds_is_refused() {
			var walk = shop.receive();
			claim(walk, "officer").is(200);
			claim(walk, "admin").isProblem(409, "held-by-another");
		}

		@ParameterizedTest
		@CsvSource({ "APPRAISAL, approver", "APPROVAL, officer", "SEALING, clerk", "RESULT_RETURN, seal",
				"ACCEPTANCE, manager" })
		void is_for_those_whose_work_it_is(String kind, String username) {
			claim(shop.walkTo(kind), username).isProblem(403, "wrong-role");
		}

		@Test
		void does_not_keep_an_administrator_from_deciding() {
			var walk = shop.receive();
			claim(walk, "officer").is(200);
			walk.tryDecide("admin", "PROPOSE_APPROVAL", null).is(200);
		}

	}

	@Nested
	class A_release {

		@ParameterizedTest
		@ValueSource(strings = { "officer", "approver", "manager", "admin" })
		void makes_the_task_anybodys_again(String username) {
			var walk = shop.receive();
			claim(walk, "officer").is(200);
			assertThat(holder(release(walk, username))).isEqualTo("null");
			claim(walk, "admin").is(200);
		}

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "seal" })
		void is_not_for_those_who_neither_hold_it_nor_lead(String username) {
			var walk = shop.receive();
			claim(walk, "officer").is(200);
			release(walk, username).isProblem(403, "wrong-role");
		}

		@Test
		void of_what_nobody_holds_changes_nothing() {
			var walk = shop.receive();
			assertThat(release(walk, "officer").is(200).text()).isEqualTo(walk.last().text());
		}

	}

	@Nested
	class An_assignment {

		@ParameterizedTest
		@ValueSource(strings = { "approver", "deputy", "manager", "admin" })
		void is_made_by_those_who_lead(String username) {
			assertThat(holder(give(shop.receive(), username, "officer"))).isEqualTo("officer");
		}

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "officer", "seal" })
		void is_made_by_no_other(String username) {
			give(shop.receive(), username, "officer").isProblem(403, "wrong-role");
		}

		@Test
		void may_take_the_task_from_another() {
			var walk = shop.walkTo("APPROVAL");
			claim(walk, "approver").is(200);
			assertThat(holder(give(walk, "manager", "deputy"))).isEqualTo("deputy");
			walk.tryDecide("approver", "APPROVE", null).isProblem(409, "held-by-another");
			walk.decide("deputy", "APPROVE");
		}

		@Test
		void goes_to_someone_of_the_agency_or_above_who_can_do_it() {
			assertThat(holder(give(shop.receive(), "manager", "admin"))).isEqualTo("admin");
			give(shop.receive(), "manager", "officer3").isProblem(422, "unknown-user");
			give(shop.receive(), "manager", "seal").isProblem(422, "wrong-role");
			give(shop.receive(), "manager", "manager").isProblem(422, "wrong-role");
		}

		@Test
		void of_what_is_done_is_refused() {
			var walk = shop.receive();
			var task = walk.taskPath();
			walk.decide("officer", "PROPOSE_APPROVAL");
			http.as("manager").post(task + "/assignment", Map.of("to", "officer")).isProblem(409, "task-done");
		}

	}

}
