package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Vắng mặt: who is away, and who has his work meanwhile. */
@ServiceTest
class AbsenceTest {

	private final Http http;

	private final List<String> recorded = new ArrayList<>();

	AbsenceTest(Http http) {
		this.http = http;
	}

	@AfterEach
	void everyone_is_back() {
		this.recorded.forEach((path) -> this.http.as("admin").send("DELETE", path, null).is(204));
	}

	private static ObjectNode absence(String user, String substitute) {
		return Bodies.object("""
				{"from": "2026-01-01", "until": "2099-12-31", "kind": "STUDY", "mark": "KT",
				 "decisionNumber": "12/QĐ-UBND", "fields": []}
				""").put("user", user).put("substitute", substitute);
	}

	private String away(ObjectNode body) {
		var path = String.valueOf(this.http.as("manager").post("/api/absences", body).is(201).header("Location"));
		this.recorded.add(path);
		return path;
	}

	@Nested
	class A_record {

		@Test
		void is_answered_as_it_was_sent() {
			var body = absence("clerk", "clerk3").put("mark", "TUQ").put("from", "2026-11-23T13:00:00+07:00");
			body.putArray("fields").add("Hộ tịch");
			var answer = http.as("admin").once(UUID.randomUUID().toString()).post("/api/absences", body).is(201);
			recorded.add(String.valueOf(answer.header("Location")));
			assertThat(answer.header("Location")).isEqualTo("/api/absences/" + answer.at("/id"));
			body.properties()
				.forEach((field) -> assertThat(answer.json().path(field.getKey())).isEqualTo(field.getValue()));
			assertThat(http.as("clerk").get("/api/absences?user=clerk").json().at("/items/0")).isEqualTo(answer.json());
		}

		@Test
		void sent_again_happens_once() {
			var key = UUID.randomUUID().toString();
			var first = http.as("manager").once(key).post("/api/absences", absence("clerk3", "clerk")).is(201);
			recorded.add(String.valueOf(first.header("Location")));
			var again = http.as("manager").once(key).post("/api/absences", absence("clerk3", "clerk")).is(201);
			assertThat(again.at("/id")).isEqualTo(first.at("/id"));
			assertThat(http.as("clerk3").get("/api/absences?user=clerk3&limit=200").text())
				.containsOnlyOnce(String.valueOf(first.at("/id")));
		}

		@ParameterizedTest
		@CsvSource(nullValues = "-",
				value = { "user, -", "user, \"nobody\"", "substitute, -", "substitute, \"nobody\"",
						"substitute, \"clerk\"", "from, -", "from, \"yesterday\"", "until, \"2025-12-31\"", "until, -",
						"kind, -", "kind, \"WEDDING\"", "mark, -", "decisionNumber, -", "decisionNumber, \" \"",
						"fields, [null]", "until, \"2026-02-30\"" })
		void that_is_wrong_is_refused_by_the_name_of_the_field(String field, @Nullable String value) {
			var answer = http.as("manager")
				.post("/api/absences", Bodies.with(absence("clerk", "clerk3"), "/" + field, value))
				.isProblem(422);
			assertThat(answer.at("/errors/0/field")).startsWith(field);
		}

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "officer", "approver", "seal" })
		void is_not_made_by_those_who_do_not_manage(String username) {
			http.as(username).post("/api/absences", absence("seal", "clerk")).isProblem(403, "wrong-role");
		}

	}

	@Nested
	class A_substitute {

		@ParameterizedTest
		@CsvSource({ "approver, clerk", "approver, officer", "approver, manager", "officer, clerk3", "officer, seal",
				"clerk, officer", "seal, clerk", "admin, clerk", "manager, clerk" })
		void who_could_not_do_the_work_is_not_named_for_it(String user, String substitute) {
			for (String mark : List.of("KT", "TL", "TUQ")) {
				var answer = http.as("manager")
					.post("/api/absences", absence(user, substitute).put("mark", mark))
					.isProblem(422, "substitute-cannot");
				assertThat(answer.at("/errors/0/field")).isEqualTo("substitute");
			}
			http.as("admin").post("/api/absences", absence(user, substitute)).isProblem(422, "substitute-cannot");
		}

		@ParameterizedTest
		@CsvSource({ "approver, deputy", "clerk, clerk3", "officer3, officer", "seal, admin", "manager, admin" })
		void who_could_do_it_is_named(String user, String substitute) {
			away(absence(user, substitute));
		}

		@Test
		void could_do_all_of_it() {
			try (var hired = new Hired(http)) {
				var both = hired.hire("H13.101", "OFFICER", "APPROVER");
				http.as("manager").post("/api/absences", absence(both, "deputy")).isProblem(422, "substitute-cannot");
				http.as("manager").post("/api/absences", absence(both, "officer")).isProblem(422, "substitute-cannot");
				away(absence(both, hired.hire("H13.103", "OFFICER", "APPROVER")));
			}
		}

	}

	@Nested
	class A_list {

		@Test
		void holds_what_is_within_reach_newest_first_page_by_page() {
			var first = away(absence("clerk", "clerk3"));
			var second = away(absence("clerk", "clerk3"));
			var page = http.as("officer").get("/api/absences?agency=H13.101&user=clerk&limit=1").is(200);
			assertThat(second).endsWith(String.valueOf(page.at("/items/0/id")));
			var next = http.as("officer")
				.get("/api/absences?agency=H13.101&user=clerk&limit=1&after=" + page.at("/next"))
				.is(200);
			assertThat(first).endsWith(String.valueOf(next.at("/items/0/id")));
			assertThat(http.as("officer3").get("/api/absences?user=clerk").is(200).json().path("items").size())
				.isZero();
			http.as("officer3").get("/api/absences?agency=H13.101").isProblem(403, "outside-agency");
			http.as("officer3").get("/api/absences?agency=H99").isProblem(422, "unknown-agency");
		}

	}

	@Nested
	class An_end {

		@Test
		void comes_at_once_and_leaves_the_record() {
			var path = away(absence("clerk", "clerk3"));
			http.as("manager").send("DELETE", path, null).is(204);
			var kept = http.as("manager").get("/api/absences?user=clerk&limit=1").is(200);
			assertThat(path).endsWith(String.valueOf(kept.at("/items/0/id")));
			assertThat(kept.at("/items/0/endedAt")).isNotNull();
		}

		@Test
		void is_not_for_everyone_and_not_of_what_is_not_there() {
			var path = away(absence("clerk", "clerk3"));
			http.as("clerk").send("DELETE", path, null).isProblem(403, "wrong-role");
			http.as("manager")
				.send("DELETE", "/api/absences/" + UUID.randomUUID(), null)
				.isProblem(404, "unknown-absence");
		}

	}

}
