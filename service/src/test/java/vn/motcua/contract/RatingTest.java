package vn.motcua.contract;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Đánh giá mức độ hài lòng: an applicant says how he was served. */
@ServiceTest
class RatingTest {

	/** The last digits of the telephone number in the contract's example. */
	private static final String PROOF = "5678";

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	RatingTest(Http http, OneStopShop shop, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
	}

	private static ObjectNode rating(int score) {
		return Bodies.object("{}").put("score", score);
	}

	private static ObjectNode proven(int score) {
		return rating(score).put("proof", PROOF);
	}

	private Answer byApplicant(Walk walk, ObjectNode rating) {
		return this.http.anybody().post(walk.path() + "/rating", rating);
	}

	@Nested
	class A_dossier {

		@ParameterizedTest
		@ValueSource(strings = { "RESULT_RETURN", "END" })
		void is_rated_once_its_result_is_ready(String kind) {
			var walk = shop.walkTo(kind);
			var answer = byApplicant(walk, proven(4).put("comment", "Nhanh")).is(200);
			assertThat(answer.at("/code")).isEqualTo(walk.code());
			assertThat(answer.at("/score")).isEqualTo("4");
			assertThat(answer.header("ETag")).isEqualTo("\"" + (walk.version() + 1) + "\"");
			assertThat(walk.told("type")).endsWith("rated");
			assertThat(walk.again().last().at("/state")).isEqualTo(kind.equals("END") ? "RETURNED" : "RESULT_READY");
		}

		@Test
		void is_rated_once() {
			var walk = shop.walkTo("END");
			byApplicant(walk, proven(4)).is(200);
			byApplicant(walk, rating(1).put("proof", PROOF)).isProblem(409, "already-rated");
		}

		@ParameterizedTest
		@ValueSource(strings = { "ACCEPTANCE", "APPRAISAL", "SEALING" })
		void is_not_rated_before(String kind) {
			var walk = shop.walkTo(kind);
			footprints.none(() -> {
				byApplicant(walk, rating(5).put("proof", PROOF)).isProblem(409, "no-result-yet");
			});
		}

		@Test
		void is_not_rated_where_it_ended_without_a_result() {
			var walk = shop.receive().end("clerk", "withdrawal", null);
			byApplicant(walk, proven(1)).isProblem(409, "no-result-yet");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				{}                                  | 422
				{"score": null}                     | 422
				{"score": 0}                        | 422
				{"score": 6}                        | 422
				{"score": 4.5}                      | 422
				{"score": "4"}                      | 422
				{"score": 99999999999}              | 422
				{"score": 4, "comment": 1}          | 422
				{"score": 4, "comment": "A\\u0000"} | 422
				{                                   | 400
				""")
		void is_not_rated_with_what_is_no_rating(String body, int status) {
			var path = shop.walkTo("END").path() + "/rating";
			footprints.none(() -> http.anybody().post(path, body).isProblem(status));
		}

		@Test
		void keeps_a_rating_in_its_history_with_the_words_beside_the_event() {
			var walk = shop.walkTo("END");
			byApplicant(walk, proven(2).put("comment", " Phải chờ lâu ")).is(200);
			var told = http.as("admin").get(walk.path() + "/history?limit=200").is(200).json().path("items");
			var rated = told.get(told.size() - 1);
			assertThat(rated.at("/note").asString()).isEqualTo("Phải chờ lâu");
			assertThat(rated.at("/data").toString()).isEqualTo("{\"score\":2}");
			assertThat(rated.at("/actor").asString()).isEqualTo("applicant");
		}

		@Test
		void is_rated_once_however_often_the_call_is_repeated() {
			var path = shop.walkTo("END").path() + "/rating";
			var applicant = http.anybody().once("the only key he ever thought of");
			var first = applicant.post(path, rating(5).put("proof", PROOF)).is(200);
			assertThat(applicant.post(path, rating(5).put("proof", PROOF)).is(200).text()).isEqualTo(first.text());
			applicant.post(path, rating(1).put("proof", PROOF)).isProblem(422, "key-reused");
			var other = shop.walkTo("END").path() + "/rating";
			applicant.post(other, rating(3).put("proof", PROOF)).is(200);
		}

		@Test
		void is_rated_by_none_of_those_who_served_him() {
			var path = shop.walkTo("END").path() + "/rating";
			footprints.none(() -> {
				for (var staff : List.of("clerk", "officer", "approver", "deputy", "seal", "manager", "admin",
						"clerk3")) {
					http.as(staff).post(path, rating(5)).isProblem(403, "applicant-only");
				}
				http.as("officer").post(path, rating(5).put("proof", "0000")).isProblem(404, "unknown-dossier");
				http.as("clerk").post("/api/dossiers/X-1/rating", rating(5)).isProblem(403, "applicant-only");
				http.as("clerk", "wrong").post(path, proven(5)).isProblem(401);
			});
		}

		@Test
		void is_rated_by_an_applicant_who_works_here_as_by_any_other() {
			var walk = shop.walkTo("END");
			http.as("clerk3").post(walk.path() + "/rating", proven(5)).is(200);
			assertThat(walk.told("actor")).endsWith("applicant");
		}

	}

	@Nested
	class An_applicant {

		@ParameterizedTest
		@ValueSource(strings = { "5678", "1234" })
		void proves_himself_by_the_end_of_a_number(String proof) {
			var walk = shop.walkTo("END");
			var answer = byApplicant(walk, rating(5).put("comment", "Cảm ơn").put("proof", proof)).is(200);
			// He has proved little: nothing is told but what he said.
			assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("code", "score");
			assertThat(walk.told("actor")).endsWith("applicant");
		}

		@Test
		void who_proves_nothing_does_not_learn_that_there_is_such_a_dossier() {
			var walk = shop.walkTo("APPRAISAL");
			var code = walk.code();
			var nobodys = http.anybody().post("/api/dossiers/H13.101-200101-9999/rating", rating(5));
			nobodys.isProblem(404, "unknown-dossier");
			footprints.none(() -> {
				for (var body : new ObjectNode[] { rating(5), rating(5).put("proof", "0000"),
						rating(5).put("proof", "") }) {
					var answer = byApplicant(walk, body).isProblem(404, "unknown-dossier");
					assertThat(answer.said().replace(code, "H13.101-200101-9999")).isEqualTo(nobodys.said());
				}
			});
		}

		@Test
		void tries_a_few_times_and_no_more() {
			var walk = shop.walkTo("END");
			for (int attempt = 0; attempt < 5; attempt++) {
				byApplicant(walk, rating(5).put("proof", "000" + attempt)).isProblem(404, "unknown-dossier");
			}
			byApplicant(walk, rating(5).put("proof", PROOF)).isProblem(429, "too-many-tries");
		}

		@Test
		void does_not_try_many_dossiers_from_one_address() {
			var intruder = http.anybody().with("X-Forwarded-For", "203.0.113.78");
			var guess = rating(1).put("proof", "0000");
			Answer last = intruder.post("/api/dossiers/X-0/rating", guess);
			for (int attempt = 1; last.status() == 404 && attempt < 100; attempt++) {
				last = intruder.post("/api/dossiers/X-" + attempt + "/rating", guess);
			}
			last.isProblem(429, "too-many-from-here");
			byApplicant(shop.walkTo("END"), rating(5).put("proof", PROOF)).is(200);
		}

		@Test
		void can_do_nothing_else() {
			var walk = shop.walkTo("END");
			http.anybody().get(walk.path()).isProblem(401);
			http.anybody().get(walk.path() + "/history").isProblem(401);
			http.anybody().post(walk.path() + "/reopening", Bodies.reason("Sai")).isProblem(401);
		}

	}

}
