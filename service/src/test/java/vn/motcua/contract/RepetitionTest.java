package vn.motcua.contract;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that are sent again, and commands about what has changed meanwhile. */
@ServiceTest
class RepetitionTest {

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	private final String key = UUID.randomUUID().toString();

	RepetitionTest(Http http, OneStopShop shop, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
	}

	@Nested
	class The_same_key_and_body {

		@Test
		void give_the_first_answer_of_a_receipt_and_receive_nothing_twice() {
			var first = http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()).is(201);
			footprints
				.none(() -> requireSame(first, http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier())));
		}

		@Test
		void give_the_first_answer_though_the_dossier_went_on() {
			var first = http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()).is(201);
			var task = "/api/tasks/" + first.at("/tasks/0/id");
			var decision = Bodies.decision("PROPOSE_APPROVAL");
			var decided = http.as("officer").once(key + "2").post(task + "/decision", decision).is(200);
			footprints.none(() -> {
				requireSame(first, http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()));
				requireSame(decided, http.as("officer").once(key + "2").post(task + "/decision", decision));
			});
		}

		@ParameterizedTest
		@CsvSource({ "withdrawal, clerk", "stop, officer" })
		void give_the_first_answer_of_an_end(String how, String username) {
			var path = shop.receive().path() + "/" + how;
			var first = http.as(username).once(key).post(path, Bodies.reason("Vì vậy")).is(200);
			footprints.none(() -> requireSame(first, http.as(username).once(key).post(path, Bodies.reason("Vì vậy"))));
		}

		@Test
		void give_the_first_answer_of_a_claim_release_and_assignment() {
			var task = shop.receive().taskPath();
			var claimed = http.as("officer").once(key + "1").post(task + "/claim").is(200);
			var released = http.as("officer").once(key + "2").post(task + "/release").is(200);
			var to = Map.of("to", "officer");
			var given = http.as("approver").once(key + "3").post(task + "/assignment", to).is(200);
			footprints.none(() -> {
				requireSame(claimed, http.as("officer").once(key + "1").post(task + "/claim"));
				requireSame(released, http.as("officer").once(key + "2").post(task + "/release"));
				requireSame(given, http.as("approver").once(key + "3").post(task + "/assignment", to));
			});
		}

		@Test
		void give_the_same_answer_to_all_who_send_them_at_once() throws Exception {
			var before = footprints.now();
			var answers = Together.times(8,
					() -> http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()).is(201));
			answers.forEach((answer) -> requireSame(answers.getFirst(), answer));
			for (String what : new String[] { "dossiers", "codes", "registered", "tasks", "keys" }) {
				assertThat(footprints.now().of(what)).as(what).isEqualTo(before.of(what) + 1);
			}
		}

		@Test
		void decide_once_when_all_send_them_at_once() throws Exception {
			var task = shop.receive().taskPath();
			var answers = Together.times(8,
					() -> http.as("officer")
						.once(key)
						.post(task + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
						.is(200));
			answers.forEach((answer) -> requireSame(answers.getFirst(), answer));
		}

		@Test
		void are_the_same_however_the_body_is_written() {
			var first = http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()).is(201);
			requireSame(first,
					http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier().toPrettyString() + "\n"));
		}

		private void requireSame(Answer first, Answer again) {
			assertThat(again.text()).isEqualTo(first.text());
			assertThat(again.status()).isEqualTo(first.status());
			for (String header : new String[] { "Location", "ETag", "Content-Type" }) {
				assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
			}
		}

	}

	@Nested
	class The_same_key {

		@Test
		void with_another_body_is_refused() {
			http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()).is(201);
			footprints.none(() -> {
				http.as("clerk")
					.once(key)
					.post("/api/dossiers", Bodies.dossier().put("copies", 2))
					.isProblem(422, "key-reused");
				http.as("clerk").once(key).post("/api/dossiers", Bodies.online()).isProblem(422, "key-reused");
			});
		}

		@Test
		void with_another_command_is_refused() {
			var one = shop.receive();
			var other = shop.receive();
			http.as("clerk").once(key).post(one.path() + "/withdrawal", Bodies.reason("A")).is(200);
			footprints.none(() -> http.as("clerk")
				.once(key)
				.post(other.path() + "/withdrawal", Bodies.reason("A"))
				.isProblem(422, "key-reused"));
		}

		@Test
		void is_not_used_up_by_a_command_that_was_refused() {
			var walk = shop.receive();
			var decision = Bodies.decision("PROPOSE_REFUSAL");
			var caller = http.as("officer").once(key);
			caller.post(walk.taskPath() + "/decision", decision).isProblem(422, "note-required");
			caller.post(walk.taskPath() + "/decision", decision.put("note", "Thiếu")).is(200);
		}

		@Test
		void of_another_user_is_another_key() {
			var one = http.as("clerk").once(key).post("/api/dossiers", Bodies.dossier()).is(201);
			var other = http.as("admin").once(key).post("/api/dossiers", Bodies.dossier()).is(201);
			assertThat(other.at("/code")).isNotEqualTo(one.at("/code"));
		}

	}

	@Nested
	class A_version {

		@Test
		void that_is_stale_is_refused_and_the_present_one_accepted() {
			var walk = shop.receive();
			var seen = String.valueOf(walk.last().header("ETag"));
			var task = walk.taskPath();
			walk.decide("officer", "PROPOSE_APPROVAL");
			var approval = walk.taskPath() + "/decision";
			footprints.none(() -> {
				http.as("approver")
					.with("If-Match", seen)
					.post(approval, Bodies.decision("APPROVE"))
					.isProblem(409, "stale-version");
				http.as("clerk")
					.with("If-Match", seen)
					.post(walk.path() + "/withdrawal", Bodies.reason("A"))
					.isProblem(409, "stale-version");
				http.as("officer").with("If-Match", seen).post(task + "/claim").isProblem(409, "stale-version");
			});
			var now = http.as("approver").get(walk.path()).header("ETag");
			http.as("approver")
				.with("If-Match", String.valueOf(now))
				.post(approval, Bodies.decision("APPROVE"))
				.is(200);
		}

		@ParameterizedTest
		@CsvSource({ "*", "'W/\"1\"'", "'\"1\"'" })
		void may_be_any_or_weak(String tag) {
			var walk = shop.receive();
			http.as("clerk").with("If-Match", tag).post(walk.path() + "/withdrawal", Bodies.reason("A")).is(200);
		}

		@Test
		void that_is_known_need_not_be_sent_again() {
			var walk = shop.receive();
			var tag = String.valueOf(walk.last().header("ETag"));
			var same = http.as("clerk").with("If-None-Match", tag).get(walk.path()).is(304);
			assertThat(same.bytes()).isEmpty();
			assertThat(same.header("ETag")).isEqualTo(tag);
			walk.decide("officer", "PROPOSE_APPROVAL");
			http.as("clerk").with("If-None-Match", tag).get(walk.path()).is(200);
		}

		@Test
		void grows_by_one_with_each_command() {
			var walk = shop.receive();
			var task = walk.taskPath();
			http.as("officer").post(task + "/claim").is(200);
			assertThat(walk.read().at("/version")).isEqualTo("2");
			http.as("officer").post(task + "/claim").is(200);
			assertThat(walk.read().at("/version")).as("he had it already").isEqualTo("2");
			assertThat(walk.decide("officer", "PROPOSE_APPROVAL").version()).isEqualTo(3);
		}

	}

}
