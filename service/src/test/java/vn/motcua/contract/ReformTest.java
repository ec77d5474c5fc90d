package vn.motcua.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Founded;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.Founded.counts;
import static vn.motcua.testing.Founded.today;

/** Sắp xếp đơn vị hành chính: as in 2025, on agencies that only these tests know. */
@ServiceTest
class ReformTest {

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	private final Founded founded;

	ReformTest(Http http, OneStopShop shop, JdbcClient jdbc) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
		this.founded = new Founded(http);
	}

	private String commune() {
		return this.founded.commune();
	}

	private Walk receive(String agency) {
		return this.shop.receive(Bodies.dossier().put("agency", agency));
	}

	private Walk receive(String agency, String procedure) {
		return this.shop.receive(Bodies.dossier().put("agency", agency).put("procedure", procedure));
	}

	/** Its result is ready, appraised by one and approved by another. */
	private Walk ready(Walk walk, Hired hired, @Nullable String at) {
		var officer = hired.hire("H13", "OFFICER");
		hired.as(officer)
			.post("/api/tasks/" + walk.task() + "/decision", Bodies.decision("PROPOSE_APPROVAL").put("at", at))
			.is(200);
		return walk.again().decide("admin", "APPROVE", at).decide("admin", "SEAL", at);
	}

	private Answer hand(String predecessor, String successor, LocalDate from, boolean dryRun) {
		return this.founded.hand(predecessor, successor, from, dryRun);
	}

	private JsonNode report(String agency, LocalDate from, LocalDate to, String more) {
		long last = this.jdbc.sql("select max(seq) from journal").query(Long.class).single();
		var report = this.http.as("admin")
			.get("/api/reports/results?agency=" + agency + "&from=" + from + "&to=" + to + "&waitFor=" + last + more)
			.is(200)
			.json();
		assertThat(report.path("reconciled").asBoolean()).as(report.toString()).isTrue();
		var sum = report.path("sum");
		assertThat(sum.path("total").asInt()).isEqualTo(sum.path("carriedOver").asInt() + sum.path("received").asInt());
		assertThat(sum.path("total").asInt()).isEqualTo(sum.path("resolved").asInt() + sum.path("pending").asInt());
		return sum;
	}

	@Nested
	class Three_communes_and_a_district {

		private final String district = founded.department("H13");

		private final List<String> old = List.of(founded.commune(this.district), founded.commune(this.district),
				founded.commune(this.district), this.district);

		private final String commune = commune();

		@Test
		void become_one_commune_with_all_that_is_open() {
			try (var hired = new Hired(http)) {
				var officer = hired.hire(old.getFirst(), "OFFICER");
				List<Walk> open = new ArrayList<>();
				for (int number = 0; number < 40; number++) {
					open.add(receive(old.get(number % 4)));
				}
				var held = open.getFirst();
				hired.as(officer).post("/api/tasks/" + held.task() + "/claim").is(200);
				var uncollected = ready(receive(old.get(1)), hired, null);
				var before = held.read();
				var wholeBefore = report("H13", today().minusDays(30), today(), "");
				var first = report(old.getFirst(), today(), today(), "");
				assertThat(counts(hand(old.getFirst(), commune, today(), true)))
					.isEqualTo(Map.of("dossiers", 10, "tasks", 10, "results", 0, "people", 1));
				assertThat(report(old.getFirst(), today(), today(), "")).isEqualTo(first);

				assertThat(counts(hand(old.get(0), commune, today(), false)))
					.isEqualTo(Map.of("dossiers", 10, "tasks", 10, "results", 0, "people", 1));
				assertThat(counts(hand(old.get(1), commune, today(), false)))
					.isEqualTo(Map.of("dossiers", 10, "tasks", 11, "results", 1, "people", 0));
				hand(old.get(3), commune, today(), false).is(200);
				hand(old.get(2), commune, today(), false).is(200);

				open.forEach((walk) -> {
					var now = walk.again().last();
					assertThat(now.at("/agency")).isEqualTo(commune);
					assertThat(now.at("/tasks/0/agency")).isEqualTo(commune);
				});
				var after = held.read();
				for (String same : List.of("/code", "/register/number", "/dueAt", "/tasks/0/id", "/tasks/0/assignee",
						"/receivedAt")) {
					assertThat(after.at(same)).as(same).isEqualTo(before.at(same));
				}
				assertThat(uncollected.read().at("/agency")).isEqualTo(commune);
				assertThat(held.told("type")).endsWith("transferred-out", "transferred-in", "task-transferred");
				// The officer goes on with what he had in hand; nobody else is needed.
				hired.as(officer)
					.post("/api/tasks/" + held.task() + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
					.is(200);

				assertThat(report(commune, today(), today(), "").path("pending").asInt()).isEqualTo(40);
				assertThat(report(old.getFirst(), today(), today(), "").path("total").asInt()).isZero();
				assertThat(report("H13", today().minusDays(30), today(), "")).isEqualTo(wholeBefore);
				var now = report(commune, today(), today(), "&tree=NOW");
				assertThat(now.path("received").asInt()).isEqualTo(41);
				assertThat(now.path("resolved").asInt()).isEqualTo(1);
				assertThat(report(old.get(1), today(), today(), "").path("resolved").asInt()).isEqualTo(1);
				readsFactsByBothTrees();

				receiveRefused(old.getFirst());
				uncollected.again().decide("admin", "RETURN");
			}
		}

		/**
		 * What was resolved before is in the successor's reports only if they are asked
		 * by the tree as it is now.
		 */
		private void readsFactsByBothTrees() {
			var today = "&from=" + today() + "&to=" + today();
			long last = jdbc.sql("select max(seq) from journal").query(Long.class).single();
			Awaitility.await()
				.until(() -> http.as("manager")
					.get("/api/indicators/par?agency=" + commune + today)
					.is(200)
					.json()
					.path("upToEvent")
					.asLong() >= last);
			var durations = "/api/reports/durations?groupBy=AGENCY" + today + "&agency=";
			assertThat(http.as("manager").get(durations + commune).is(200).json().at("/sum/results").asInt()).isZero();
			var now = http.as("manager").get(durations + commune + "&tree=NOW").is(200).json();
			assertThat(now.at("/rows/0/key").asString()).isEqualTo(commune);
			assertThat(now.at("/rows/0/results").asInt()).isOne();
			var opened = "/api/reports/durations/dossiers?groupBy=AGENCY&tree=NOW&cell=results" + today + "&agency=";
			assertThat(http.as("manager").get(opened + commune + "&key=" + commune).is(200).json().path("items"))
				.hasSize(1);
			assertThat(http.as("manager").get(opened + old.get(1) + "&key=" + old.get(1)).is(200).json().path("items"))
				.isEmpty();
			var judged = http.as("manager").get("/api/indicators/par?tree=NOW" + today + "&agency=" + commune).is(200);
			assertThat(judged.json().path("upToEvent").asLong()).isPositive();
			assertThat(judged.json().path("indicators").toString()).contains("tree=NOW");
		}

		private void receiveRefused(String agency) {
			http.as("admin").post("/api/dossiers", Bodies.dossier().put("agency", agency)).isProblem(422);
		}

	}

	@Nested
	class A_successor {

		@Test
		void carries_over_what_came_in_before_and_the_past_of_both_stays() {
			var old = commune();
			var successor = commune();
			var came = today().minusDays(10);
			var at = came + "T09:00:00+07:00";
			Walk finished;
			try (var hired = new Hired(http)) {
				finished = ready(shop.receive(Bodies.dossierAt(came + "T08:00:00+07:00").put("agency", old)), hired, at)
					.decide("admin", "RETURN", at);
			}
			// Due in 25 working days, so that no sweep comes in between.
			shop.receive(Bodies.dossierAt(came + "T08:00:00+07:00").put("agency", old).put("procedure", "1.001699"));
			var past = report(old, came, today().minusDays(1), "");
			var none = report(successor, came, today().minusDays(1), "");

			hand(old, successor, today(), false).is(200);

			assertThat(report(old, came, today().minusDays(1), "")).isEqualTo(past);
			assertThat(report(successor, came, today().minusDays(1), "")).isEqualTo(none);
			var taken = report(successor, today(), today(), "");
			assertThat(taken.path("carriedOver").asInt()).isEqualTo(1);
			assertThat(taken.path("received").asInt()).isZero();
			assertThat(taken.path("pendingInTime").asInt()).isEqualTo(1);
			assertThat(report(old, today(), today(), "").path("total").asInt()).isZero();
			assertThat(listed(successor, "carriedOver", today())).isEqualTo(1);
			assertThat(listed(old, "carriedOver", today())).isZero();
			assertThat(listed(old, "pending", today().minusDays(1))).isEqualTo(1);
			assertThat(listed(successor, "pending", today().minusDays(1))).isZero();
			assertThat(finished.read().at("/agency")).isEqualTo(old);
		}

		private int listed(String agency, String cell, LocalDate on) {
			return http.as("admin")
				.get("/api/reports/results/dossiers?agency=" + agency + "&from=" + on + "&to=" + on + "&cell=" + cell)
				.is(200)
				.json()
				.path("items")
				.size();
		}

		@Test
		void answers_for_what_its_predecessor_finished() {
			try (var hired = new Hired(http)) {
				var old = commune();
				var successor = commune();
				var clerk = hired.hire(successor, "CLERK", "OFFICER");
				var finished = ready(receive(old), hired, null).decide("admin", "RETURN");
				hired.as(clerk).get(finished.path()).is(404);
				hand(old, successor, today(), false).is(200);
				hired.as(clerk).get(finished.path()).is(200);
				assertThat(hired.as(clerk).get("/api/dossiers?q=" + finished.code()).is(200).at("/items/0/code"))
					.isEqualTo(finished.code());
			}
		}

		@Test
		void of_a_part_gets_that_part_only() {
			var old = commune();
			var part = commune();
			var rest = commune();
			var one = receive(old, "1.001699");
			var other = receive(old);
			http.as("admin")
				.post("/api/agencies/" + old + "/succession",
						Map.of("successor", part, "from", today().toString(), "procedures", List.of("1.001699")))
				.is(200);
			assertThat(one.read().at("/agency")).isEqualTo(part);
			assertThat(other.read().at("/agency")).isEqualTo(old);
			hand(old, rest, today(), false).is(200);
			assertThat(one.read().at("/agency")).isEqualTo(part);
			assertThat(other.read().at("/agency")).isEqualTo(rest);
			hand(old, part, today(), false).isProblem(409, "agency-succeeded");
		}

		@Test
		void waits_for_its_day_and_may_be_cancelled_until_then() {
			var old = commune();
			var successor = commune();
			var walk = receive(old);
			assertThat(counts(hand(old, successor, today().plusDays(3), false)).get("dossiers")).isEqualTo(1);
			assertThat(walk.read().at("/agency")).isEqualTo(old);
			assertThat(http.as("admin").get("/api/agencies/" + old + "/succession").is(200).at("/items/0/begunAt"))
				.isNull();
			http.as("admin").send("DELETE", "/api/agencies/" + old + "/succession", null).is(204);
			http.as("admin")
				.send("DELETE", "/api/agencies/" + old + "/succession", null)
				.isProblem(409, "nothing-planned");
		}

		@Test
		void may_be_planned_for_each_part() {
			var old = commune();
			var part = commune();
			var rest = commune();
			var tomorrow = today().plusDays(1);
			http.as("admin")
				.post("/api/agencies/" + old + "/succession",
						Map.of("successor", part, "from", tomorrow.toString(), "procedures", List.of("1.001699")))
				.is(200);
			hand(old, part, tomorrow, false).is(200);
			hand(old, rest, tomorrow, false).is(200);
			var planned = http.as("admin").get("/api/agencies/" + old + "/succession").is(200);
			assertThat(planned.at("/items/0/successor")).isEqualTo(rest);
			assertThat(planned.at("/items/0/cancelledAt")).isNull();
			assertThat(planned.at("/items/1/cancelledAt")).isNotNull();
			assertThat(planned.at("/items/2/cancelledAt")).isNull();
			http.as("admin").send("DELETE", "/api/agencies/" + old + "/succession", null).is(204);
		}

		@Test
		void is_another_agency_that_works() {
			var old = commune();
			hand(old, old, today(), false).isProblem(422, "invalid-fields");
			hand(old, "H13.999", today(), false).isProblem(422, "invalid-fields");
			hand("H13", old, today(), false).isProblem(409, "agency-topmost");
			http.as("clerk")
				.post("/api/agencies/" + old + "/succession", Map.of("successor", "H13.101", "from", "2025-07-01"))
				.isProblem(403);
		}

		@Test
		void counts_by_its_hours_as_they_are_known_when_it_takes_over() {
			var old = commune();
			var successor = commune();
			untilFour(old);
			var walk = receive(old);
			var due = walk.last().at("/dueAt");
			assertThat(due).endsWith("T16:00:00+07:00");
			// Its hours are the same; they were entered after the receipt.
			untilFour(successor);
			hand(old, successor, today(), false).is(200);
			assertThat(walk.read().at("/dueAt")).isEqualTo(due);
			assertThat(walk.told("type")).doesNotContain("rescheduled");
		}

		private void untilFour(String agency) {
			var body = Bodies.object("{\"days\": []}").put("agency", agency).put("validFrom", today().toString());
			for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
				body.withArray("days")
					.add(Bodies
						.object("""
								{"day": "%s", "shifts": [{"opens": "07:00", "closes": "11:30"}, {"opens": "13:00", "closes": "16:00"}]}
								"""
							.formatted(day)));
			}
			http.as("admin").post("/api/office-hours", body).is(201);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				procedures | {"procedures": [""]}
				procedures | {"procedures": [null]}
				procedures | {"procedures": ["1.004873", " "]}
				procedures | {"procedures": ["1.00169"]}
				fields     | {"fields": ["  "]}
				fields     | {"fields": [null]}
				fields     | {"fields": ["Hộ tịc"]}
				procedure  | {"procedure": ["1.004873"]}
				field      | {"field": "Hộ tịch"}
				dryRun     | {"dryRun": true}
				""")
		void is_given_nothing_where_what_goes_is_mistyped(String field, String mistyped) {
			var old = commune();
			var walk = receive(old);
			var body = Bodies.object(mistyped).put("successor", commune()).put("from", today().toString());
			for (String dryRun : List.of("true", "false")) {
				var problem = http.as("admin").post(Founded.path(old) + "?dryRun=" + dryRun, body).isProblem(422);
				assertThat(problem.at("/errors/0/field")).as(problem.text()).isEqualTo(field);
			}
			assertThat(founded.told(old).json().path("items")).isEmpty();
			assertThat(walk.read().at("/agency")).isEqualTo(old);
		}

		@Test
		void is_given_a_field_of_administration_by_its_name() {
			var old = commune();
			receive(old);
			var body = Bodies.object("{\"fields\": [\" Hộ tịch \"]}").put("successor", commune());
			assertThat(counts(
					http.as("admin").post(Founded.path(old) + "?dryRun=true", body.put("from", today().toString()))))
				.containsEntry("dossiers", 1);
		}

		@Test
		void is_given_everything_once_however_often_it_is_sent() {
			var old = commune();
			var successor = commune();
			receive(old);
			var caller = http.as("admin").once(UUID.randomUUID().toString());
			var body = Map.of("successor", successor, "from", today().toString());
			var first = caller.post("/api/agencies/" + old + "/succession", body).is(200);
			assertThat(caller.post("/api/agencies/" + old + "/succession", body).is(200).text())
				.isEqualTo(first.text());
		}

	}

}
