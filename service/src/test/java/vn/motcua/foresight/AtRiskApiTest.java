package vn.motcua.foresight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Foresight over HTTP, in a unit where few other tests are at work. */
@ServiceTest
class AtRiskApiTest {

	private static final String UNIT = "H13.05";

	private static final String PATH = "/api/dossiers/at-risk?agency=" + UNIT;

	private final Http http;

	private final OneStopShop shop;

	private final ReadingCourses reading;

	AtRiskApiTest(Http http, OneStopShop shop, ReadingCourses reading) {
		this.http = http;
		this.shop = shop;
		this.reading = reading;
	}

	private Walk receive(String procedure) {
		return this.shop.receive(Bodies.dossier().put("agency", UNIT).put("procedure", procedure));
	}

	private Walk receiveOverdue() {
		return this.shop.receive(Bodies.dossierAt("2025-03-03T08:12:00+07:00").put("agency", UNIT));
	}

	private List<JsonNode> items(String path) {
		return items(this.http.as("manager").get(path).is(200));
	}

	private static List<JsonNode> items(Answer answer) {
		return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
	}

	private Optional<JsonNode> find(Walk walk) {
		return items(PATH + "&limit=200").stream()
			.filter((item) -> item.path("code").asString().equals(walk.code()))
			.findFirst();
	}

	private JsonNode awaitRisk(Walk walk) {
		return await().atMost(Duration.ofSeconds(20)).until(() -> find(walk), Optional::isPresent).orElseThrow();
	}

	@Nested
	class A_dossier {

		@Test
		void appears_as_soon_as_it_is_received_with_what_its_probability_rests_on() {
			var risk = awaitRisk(receive("1.001612"));
			assertThat(risk.path("probability").asDouble()).isBetween(0.0, 0.9999);
			assertThat(risk.path("minutesLeft").asInt()).isPositive();
			assertThat(risk.path("agency").asString()).isEqualTo(UNIT);
			assertThat(risk.path("procedure").asString()).isEqualTo("1.001612");
			assertThat(risk.path("state").asString()).isEqualTo("PROCESSING");
			assertThat(risk.path("task").asString()).isEqualTo("APPRAISAL");
			assertThat(risk.path("dueAt").asString()).endsWith("+07:00");
			assertThat(risk.at("/why/steps/0/step").asString()).isEqualTo("appraisal");
		}

		@Test
		void that_is_overdue_is_certainly_late_and_stands_before_those_that_are_not() {
			var inTime = receive("1.004873");
			var overdue = receiveOverdue();
			awaitRisk(inTime);
			assertThat(awaitRisk(overdue).path("probability").asDouble()).isEqualTo(1);
			assertThat(items(PATH + "&limit=200")).extracting((item) -> item.path("code").asString())
				.containsSubsequence(overdue.code(), inTime.code());
		}

		@Test
		void that_has_ended_disappears() {
			var walk = receive("1.004873");
			awaitRisk(walk);
			walk.end("admin", "withdrawal", null);
			await().atMost(Duration.ofSeconds(20)).until(() -> find(walk), Optional::isEmpty);
		}

		@Test
		void that_waits_for_the_applicant_is_not_late_meanwhile() {
			var walk = receiveOverdue();
			assertThat(awaitRisk(walk).path("probability").asDouble()).isEqualTo(1);
			walk.decide("admin", "REQUEST_SUPPLEMENT");
			var risk = await().atMost(Duration.ofSeconds(20))
				.until(() -> find(walk), (found) -> found.filter(AtRiskApiTest::awaitsSupplement).isPresent())
				.orElseThrow();
			assertThat(risk.path("probability").asDouble()).isLessThan(1);
			assertThat(risk.path("minutesLeft").asInt()).isPositive();
			assertThat(risk.path("task").isNull()).isTrue();
		}

	}

	private static boolean awaitsSupplement(JsonNode risk) {
		return risk.path("state").asString().equals("AWAITING_SUPPLEMENT") && risk.path("task").isNull();
	}

	@Nested
	class The_list {

		@Test
		void is_read_page_by_page() {
			var walks = List.of(receiveOverdue(), receiveOverdue(), receive("1.004873"));
			walks.forEach(AtRiskApiTest.this::awaitRisk);
			List<String> codes = new ArrayList<>();
			var path = PATH + "&procedure=1.004873&limit=1";
			for (var after = ""; after != null;) {
				var page = http.as("manager").get(path + "&after=" + after).is(200);
				items(page).forEach((item) -> codes.add(item.path("code").asString()));
				after = page.at("/next");
			}
			assertThat(codes).doesNotHaveDuplicates().containsAll(walks.stream().map(Walk::code).toList());
		}

		@Test
		void is_told_of_one_procedure_only_if_that_is_asked_for() {
			awaitRisk(receive("1.001612"));
			assertThat(items(PATH + "&procedure=1.001612")).isNotEmpty()
				.allMatch((item) -> item.path("procedure").asString().equals("1.001612"));
		}

		@Test
		void is_for_those_who_can_do_something_about_it() {
			for (String username : List.of("officer", "approver", "manager", "admin")) {
				http.as(username).get("/api/dossiers/at-risk").is(200);
			}
			http.as("clerk").get("/api/dossiers/at-risk").isProblem(403, "wrong-role");
			http.as("seal").get("/api/dossiers/at-risk/expected").isProblem(403, "wrong-role");
			http.as("officer").get(PATH).isProblem(403, "outside-agency");
			http.as("officer").get("/api/dossiers/at-risk/expected?agency=" + UNIT).isProblem(403, "outside-agency");
			http.anybody().get("/api/dossiers/at-risk").isProblem(401, "unauthenticated");
		}

		@ParameterizedTest
		@ValueSource(strings = { "?limit=0", "?limit=201", "?after=x", "?after=TmFOCnh4Cnh4", "?after=MQ" })
		void refuses_what_cannot_be_read(String query) {
			http.as("manager").get("/api/dossiers/at-risk" + query).isProblem(400);
		}

		@Test
		void of_an_agency_that_there_is_none_of_is_refused() {
			http.as("manager").get("/api/dossiers/at-risk?agency=H99").isProblem(422, "unknown-agency");
		}

	}

	@Test
	void an_agency_learns_how_many_late_dossiers_it_has_to_expect() {
		awaitRisk(receiveOverdue());
		var expected = items("/api/dossiers/at-risk/expected?agency=" + UNIT).getFirst();
		assertThat(expected.path("agency").asString()).isEqualTo(UNIT);
		assertThat(expected.path("overdue").asInt()).isPositive();
		assertThat(expected.path("expectedLate").asDouble()).isBetween(expected.path("overdue").asDouble(),
				expected.path("open").asDouble());
	}

	@Test
	void the_way_a_dossier_took_is_learnt_from_the_facts() {
		var walk = this.shop.receive(Bodies.dossier().put("procedure", "2.000806"))
			.decide("officer", "PROPOSE_APPROVAL")
			.decide("approver", "SEND_BACK")
			.decide("officer", "PROPOSE_APPROVAL");
		var course = await().atMost(Duration.ofSeconds(20))
			.until(() -> this.reading.since(LocalDate.EPOCH, 100_000)
				.stream()
				.filter((each) -> each.procedure().equals("2.000806"))
				.filter((each) -> each.steps().size() == 3)
				.findFirst(), Optional::isPresent)
			.orElseThrow();
		assertThat(walk.open()).containsExactly("APPROVAL");
		assertThat(course.ending()).isNull();
		assertThat(course.steps()).extracting((step) -> step.place().step())
			.containsExactly("appraisal", "approval", "appraisal");
		assertThat(course.steps()).extracting(StepTaken::officer).containsExactly("officer", "approver", "officer");
	}

}
