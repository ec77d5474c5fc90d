package vn.motcua.contract;

import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tra cứu: an applicant follows his dossier, and everyone reads the notice board. */
@ServiceTest
class FollowTest {

	private static final String PHONE = "5678";

	private static final String IDENTITY = "1234";

	private final Http http;

	private final OneStopShop shop;

	FollowTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	private Answer follow(String code, String proof) {
		return this.http.anybody().post("/api/follow", Map.of("code", code, "proof", proof));
	}

	@Nested
	class A_dossier {

		@ParameterizedTest
		@CsvSource({ PHONE, IDENTITY })
		void is_shown_to_whoever_knows_the_last_digits(String proof) {
			var walk = shop.receive();
			var shown = follow(" " + walk.code().toLowerCase() + " ", proof).is(200);
			assertThat(shown.at("/state")).isEqualTo("PROCESSING");
			assertThat(shown.at("/dueAt")).isEqualTo(walk.last().at("/dueAt"));
			assertThat(shown.at("/events/0/type")).isEqualTo("received");
			assertThat(shown.json().path("days").size()).isPositive();
			assertThat(shown.at("/mayRate")).isEqualTo("false");
		}

		@Test
		void tells_nothing_about_its_applicant_or_those_who_work_on_it() {
			var walk = shop.walkTo("SEALING");
			assertThat(follow(walk.code(), PHONE).is(200).text()).doesNotContain("Nguyễn", "092075001234", "0912345678",
					"Trãi", "officer", "approver", "clerk", "Vì PROPOSE_APPROVAL");
		}

		@Test
		void says_why_its_clock_stands_and_what_to_bring_until_when() {
			var walk = shop.receive();
			walk.decideTask("officer", "APPRAISAL", (Bodies
				.object("{\"outcome\": \"REQUEST_SUPPLEMENT\", \"missing\": [\"Bản sao căn cước\", \"Tờ khai\"]}")));
			var shown = follow(walk.code(), PHONE).is(200);
			assertThat(shown.at("/state")).isEqualTo("AWAITING_SUPPLEMENT");
			assertThat(shown.at("/standsStill/reason")).isEqualTo("Vì vậy");
			assertThat(shown.at("/standsStill/missing/0")).isEqualTo("Bản sao căn cước");
			assertThat(shown.at("/standsStill/until")).isNotNull();
		}

		@Test
		void says_by_which_law_it_is_suspended() {
			var walk = shop.receive().act("officer", "suspension", Bodies.payment(), null);
			var shown = follow(walk.code(), PHONE).is(200);
			assertThat(shown.at("/standsStill/legalBasis")).isEqualTo("Luật Phí và lệ phí 2015");
			assertThat(shown.at("/standsStill/until")).isNull();
		}

		@Test
		void may_be_rated_once_its_result_is_ready_and_not_twice() {
			var walk = shop.walkTo("RESULT_RETURN");
			assertThat(follow(walk.code(), PHONE).is(200).at("/mayRate")).isEqualTo("true");
			http.anybody().post(walk.path() + "/rating", Map.of("score", 4, "proof", PHONE)).is(200);
			assertThat(follow(walk.code(), PHONE).is(200).at("/mayRate")).isEqualTo("false");
		}

	}

	@Nested
	class Without_proof {

		@Test
		void it_is_the_same_whether_there_is_such_a_dossier_or_not() {
			var there = shop.receive().code();
			var nowhere = there.substring(0, there.length() - 4) + "9999";
			var one = follow(there, "0000").isProblem(404, "unknown-dossier");
			var other = follow(nowhere, "0000").isProblem(404, "unknown-dossier");
			assertThat(one.said().replace(there, "X")).isEqualTo(other.said().replace(nowhere, "X"));
		}

		@Test
		void few_tries_are_left_and_then_not_even_the_truth_helps() {
			var code = shop.receive().code();
			for (int attempt = 0; attempt < 5; attempt++) {
				follow(code, "0000").isProblem(404);
			}
			var refused = follow(code, PHONE).isProblem(429, "too-many-tries");
			assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
		}

		@Test
		void what_strangers_try_elsewhere_shuts_nobody_out() {
			var code = shop.receive().code();
			var stranger = http.anybody().with("X-Forwarded-For", "203.0.113.80");
			Answer last = stranger.post("/api/follow", Map.of("code", code, "proof", "0000"));
			while (last.status() == 404) {
				last = stranger.post("/api/follow", Map.of("code", code, "proof", "0000"));
			}
			last.isProblem(429, "too-many-tries");
			follow(code, PHONE).is(200);
		}

		@Test
		void nobody_tries_many_dossiers_from_one_address() {
			var intruder = http.anybody().with("X-Forwarded-For", "203.0.113.77");
			Answer last = intruder.post("/api/follow", Map.of("code", "X-0", "proof", "0000"));
			for (int attempt = 1; last.status() == 404 && attempt < 100; attempt++) {
				last = intruder.post("/api/follow", Map.of("code", "X-" + attempt, "proof", "0000"));
			}
			last.isProblem(429, "too-many-from-here");
			follow(shop.receive().code(), PHONE).is(200);
		}

		@Test
		void an_address_is_not_another_because_its_owner_says_so() {
			Answer last = claimingToBe("198.51.100.0").post("/api/follow", Map.of("code", "X-0", "proof", "0000"));
			for (int attempt = 1; last.status() == 404 && attempt < 100; attempt++) {
				last = claimingToBe("198.51.100." + attempt).post("/api/follow",
						Map.of("code", "X-" + attempt, "proof", "0000"));
			}
			last.isProblem(429, "too-many-from-here");
		}

		/** What he sent himself stands first; what the proxy saw is the last. */
		private Caller claimingToBe(String address) {
			return http.anybody().with("X-Forwarded-For", address + ", 203.0.113.79");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				{}                                 | 422
				{"code": "", "proof": ""}          | 422
				{"code": null, "proof": "1234"}    | 422
				{"code": "X", "proof": 1}          | 422
				{                                  | 400
				""")
		void it_must_be_asked_properly(String body, int status) {
			http.anybody().post("/api/follow", body).isProblem(status);
		}

	}

	@Nested
	class The_notice_board {

		@Test
		void is_read_by_everyone_without_diacritics() {
			var found = http.anybody().get("/api/notices?q=dang%20ky%20ket%20hon&limit=1").is(200);
			assertThat(found.at("/items/0/name")).containsIgnoringCase("kết hôn");
			assertThat(found.at("/next")).isNotNull();
		}

		@Test
		void has_a_page_for_each() {
			assertThat(http.anybody().get("/api/notices/1.004873").is(200).at("/limit/value")).isEqualTo("3");
			http.anybody().get("/api/notices/9.999999").isProblem(404, "unknown-procedure");
		}

	}

}
