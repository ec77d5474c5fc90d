package vn.motcua.contract;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class AccessTest {

	private static final Set<String> SAMPLES = Set.of("clerk", "officer", "approver", "deputy", "seal", "manager",
			"admin");

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	AccessTest(Http http, OneStopShop shop, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
	}

	@Nested
	class Nobody {

		@ParameterizedTest
		@ValueSource(strings = { "/api/dossiers", "/api/dossiers/x", "/api/tasks", "/api/deadlines", "/api/users",
				"/api/nothing", "/actuator/env" })
		void reads_anything_without_signing_in(String path) {
			var answer = http.anybody().get(path).isProblem(401, "unauthenticated");
			assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/api/dossiers", "/api/import",
				"/api/tasks/" + "00000000-0000-0000-0000-000000000000" + "/decision" })
		void does_anything_without_signing_in(String path) {
			footprints.none(() -> http.anybody().post(path, Bodies.dossier()).isProblem(401, "unauthenticated"));
		}

		@Test
		void gets_in_with_a_wrong_password_or_an_unknown_name() {
			var unknown = "nobody-" + UUID.randomUUID();
			http.as(unknown).get("/api/tasks").isProblem(401, "unauthenticated");
			http.as("deputy", "wrong").get("/api/tasks").isProblem(401, "unauthenticated");
			http.as("deputy", "").get("/api/tasks").isProblem(401, "unauthenticated");
			http.as("deputy").get("/api/tasks").is(200);
		}

		@ParameterizedTest
		@ValueSource(strings = { "Basic", "Basic !!!", "Basic Og==", "Bearer abc", "Basic Y2xlcms=", "Basic AAAA" })
		void gets_in_with_credentials_that_are_none(String credentials) {
			http.anybody().with("Authorization", credentials).get("/api/tasks").isProblem(401, "unauthenticated");
		}

		@ParameterizedTest
		@CsvSource({ "/actuator/health, UP", "/actuator/health/readiness, UP", "/actuator/prometheus, jvm_memory",
				"/v3/api-docs, /api/dossiers/{code}/withdrawal" })
		void must_sign_in_for_what_is_open(String path, String content) {
			assertThat(http.anybody().get(path).is(200).text()).contains(content);
		}

	}

	@Nested
	class Everyone {

		@ParameterizedTest
		@CsvSource({ "ACCEPTANCE, ACCEPT, clerk", "ACCEPTANCE, REFUSE, clerk", "APPRAISAL, PROPOSE_APPROVAL, officer",
				"APPRAISAL, PROPOSE_REFUSAL, officer", "APPROVAL, APPROVE, approver deputy",
				"APPROVAL, REFUSE, approver deputy", "APPROVAL, SEND_BACK, approver deputy", "SEALING, SEAL, seal",
				"RESULT_RETURN, RETURN, clerk" })
		void decides_the_tasks_of_his_role_and_an_administrator_all(String kind, String outcome, String whose) {
			var may = Set.of((whose + " admin").split(" "));
			var walk = shop.walkTo(kind);
			for (String username : SAMPLES) {
				if (may.contains(username)) {
					shop.walkTo(kind).decide(username, outcome);
				}
				else {
					footprints.none(() -> walk.tryDecide(username, outcome, null).isProblem(403, "wrong-role"));
				}
			}
		}

		@Test
		void receives_who_is_a_clerk() {
			for (String username : SAMPLES) {
				var answer = http.as(username).post("/api/dossiers", Bodies.dossier());
				if (Set.of("clerk", "admin").contains(username)) {
					answer.is(201);
				}
				else {
					answer.isProblem(403, "wrong-role");
				}
			}
		}

		@ParameterizedTest
		@CsvSource({ "withdrawal, clerk admin", "stop, officer approver deputy manager admin" })
		void ends_as_his_role_allows(String how, String whose) {
			var may = Set.of(whose.split(" "));
			for (String username : SAMPLES) {
				var walk = shop.receive();
				if (may.contains(username)) {
					walk.end(username, how, null);
				}
				else {
					footprints.none(() -> walk.tryEnd(username, how, null).isProblem(403, "wrong-role"));
				}
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "officer", "admin" })
		void approves_only_what_he_did_not_appraise_himself(String appraiser) {
			var walk = shop.receive().decide(appraiser, "PROPOSE_APPROVAL").decide("approver", "SEND_BACK");
			if (appraiser.equals("admin")) {
				// It went back to him; given to another it still is his appraisal.
				http.as("manager").post(walk.taskPath() + "/assignment", Map.of("to", "officer")).is(200);
				walk.decide("officer", "PROPOSE_APPROVAL");
				for (String outcome : new String[] { "APPROVE", "REFUSE", "SEND_BACK" }) {
					footprints.none(() -> walk.tryDecide("admin", outcome, null).isProblem(403, "own-appraisal"));
				}
				walk.decide("approver", "APPROVE");
			}
			else {
				walk.decide("officer", "PROPOSE_APPROVAL").decide("admin", "APPROVE");
			}
		}

	}

	@Nested
	class Out_of_reach {

		@Test
		void a_dossier_does_not_exist() {
			var walk = shop.receive();
			for (String what : new String[] { "", "/history", "/deadline" }) {
				http.as("clerk3").get(walk.path() + what).isProblem(404, "unknown-dossier");
			}
			footprints.none(() -> {
				walk.tryEnd("clerk3", "withdrawal", null).isProblem(404, "unknown-dossier");
				walk.tryEnd("officer3", "stop", null).isProblem(404, "unknown-dossier");
				walk.tryDecide("officer3", "PROPOSE_APPROVAL", null).isProblem(404, "unknown-task");
				for (String what : new String[] { "/claim", "/release" }) {
					http.as("officer3").post(walk.taskPath() + what).isProblem(404, "unknown-task");
				}
				http.as("officer3")
					.post(walk.taskPath() + "/assignment", Map.of("to", "officer3"))
					.isProblem(404, "unknown-task");
			});
		}

		@Test
		void an_agency_is_forbidden() {
			for (String agency : new String[] { "H13.101", "H13" }) {
				http.as("clerk3").get("/api/dossiers?agency=" + agency).isProblem(403, "outside-agency");
				http.as("officer3").get("/api/tasks?agency=" + agency).isProblem(403, "outside-agency");
				http.as("clerk3")
					.post("/api/dossiers", Bodies.dossier().put("agency", agency))
					.isProblem(403, "outside-agency");
			}
		}

		@Test
		void nothing_is_listed() {
			// Of others he may have been asked for an opinion.
			var walk = shop.receive();
			assertThat(http.as("clerk3").get("/api/dossiers?limit=200").is(200).text()).doesNotContain(walk.code());
			assertThat(http.as("clerk3").get("/api/dossiers?q=" + walk.code()).is(200).text())
				.doesNotContain(walk.code());
			assertThat(http.as("officer3").get("/api/tasks?limit=200").is(200).text()).doesNotContain(walk.code());
		}

		@Test
		void is_nothing_for_those_above() {
			var walk = shop.receive(Bodies.dossier().put("agency", "H13.104"));
			http.as("manager").get(walk.path()).is(200);
			http.as("manager").get("/api/tasks?agency=H13.104").is(200);
			walk.end("manager", "stop", null);
		}

	}

	@Nested
	class An_account {

		private final String username = "user-" + UUID.randomUUID().toString().substring(0, 8);

		private void open() {
			http.as("admin")
				.post("/api/users",
						Map.of("username", this.username, "name", "Người dùng", "agency", "H13.102", "roles",
								new String[] { "CLERK" }, "password", "mat-khau-1"))
				.is(201);
			http.as(this.username, "mat-khau-1").get("/api/tasks").is(200);
		}

		@Test
		void takes_its_new_password_at_once() {
			open();
			http.as(this.username, "mat-khau-1")
				.post("/api/users/" + this.username + "/password",
						Map.of("password", "mat-khau-2", "currentPassword", "mat-khau-1"))
				.is(204);
			http.as(this.username, "mat-khau-1").get("/api/tasks").isProblem(401, "unauthenticated");
			http.as(this.username, "mat-khau-2").get("/api/tasks").is(200);
		}

		@Test
		void is_shut_at_once_when_it_is_deactivated() {
			open();
			http.as("admin").post("/api/users/" + this.username + "/deactivation").is(200);
			http.as(this.username, "mat-khau-1").get("/api/tasks").isProblem(401, "unauthenticated");
			http.as("admin").post("/api/users/" + this.username + "/activation").is(200);
			http.as(this.username, "mat-khau-1").get("/api/tasks").is(200);
		}

	}

}
