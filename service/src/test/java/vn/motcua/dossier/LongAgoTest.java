package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened long ago, and registers that are closed. */
@ServiceTest
class LongAgoTest {

	private static final Instant LATER = Instant.parse("2061-03-03T02:00:00Z");

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	LongAgoTest(Http http, OneStopShop shop, PassingClock clock) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
	}

	/** Tests may write what is sixteen years old; this is older. */
	@Nested
	class Longer_ago {

		@Test
		void a_clerk_receives_nothing() {
			try (var later = clock.showing(LATER)) {
				var body = Bodies.dossierAt("2030-03-04T08:12:00+07:00");
				http.as("clerk").post("/api/dossiers", body).isProblem(422, "recorded-too-late");
				http.as("manager").post("/api/dossiers", body).isProblem(422, "late-reason-required");
				var received = http.as("manager").post("/api/dossiers", body.put("reason", "Lũ lụt")).is(201);
				var history = http.as("admin").get("/api/dossiers/" + received.at("/code") + "/history").is(200);
				assertThat(history.at("/items/0/note")).isEqualTo("Lũ lụt");
				http.as("manager").post("/api/dossiers", Bodies.dossier()).isProblem(403, "wrong-role");
			}
		}

		@Test
		void a_clerk_returns_and_withdraws_nothing_and_a_manager_does_with_the_reason() {
			try (var later = clock.showing(LATER)) {
				var at = "2030-03-05T08:12:00+07:00";
				var walk = shop.receive("2030-03-04T08:12:00+07:00");
				walk.tryEnd("clerk", "withdrawal", at).isProblem(422, "recorded-too-late");
				for (var step : new String[] { "PROPOSE_APPROVAL officer", "APPROVE approver", "SEAL seal" }) {
					walk.decide(step.split(" ")[1], step.split(" ")[0], at);
				}
				walk.tryDecide("clerk", "RETURN", at).isProblem(422, "recorded-too-late");
				http.as("manager")
					.post(walk.taskPath() + "/decision", Bodies.decision("RETURN").put("at", at))
					.isProblem(422, "late-reason-required");
				walk.tryDecide("manager", "RETURN", null).isProblem(403, "wrong-role");
				walk.decide("manager", "RETURN", at);
				var other = shop.receive("2030-03-04T08:12:00+07:00");
				other.tryEnd("manager", "withdrawal", at).is(200);
				other.tryEnd("manager", "withdrawal", null).isProblem(403, "wrong-role");
			}
		}

		@Test
		void a_clerk_accepts_and_takes_in_nothing_and_a_manager_does_with_the_reason() {
			try (var later = clock.showing(LATER)) {
				var at = "2030-03-05T08:12:00+07:00";
				var online = shop.receive(Bodies.online().put("receivedAt", "2030-03-04T08:12:00+07:00"));
				online.tryDecide("clerk", "ACCEPT", at).isProblem(422, "recorded-too-late");
				online.decide("manager", "ACCEPT", at).decide("officer", "REQUEST_SUPPLEMENT", at);
				var brought = Bodies.object("{}").put("at", "2030-03-06T08:12:00+07:00");
				http.as("clerk").post(online.path() + "/supplement", brought).isProblem(422, "recorded-too-late");
				http.as("manager").post(online.path() + "/supplement", brought).isProblem(422, "late-reason-required");
				http.as("manager").post(online.path() + "/supplement", brought.put("reason", "Lũ lụt")).is(200);
				assertThat(online.read().at("/state")).isEqualTo("PROCESSING");
			}
		}

	}

	@Nested
	class A_closed_register {

		private final Map<String, Object> year = Map.of("agency", "H13.106", "year", 2041);

		@Test
		void takes_nothing_more() {
			try (var later = clock.showing(Instant.parse("2042-02-03T02:00:00Z"))) {
				var body = Bodies.dossierAt("2041-12-30T08:12:00+07:00").put("agency", "H13.106");
				http.as("admin").post("/api/dossiers", body).is(201);
				http.as("clerk").post("/api/register/closing", this.year).isProblem(403, "wrong-role");
				var closed = http.as("manager").post("/api/register/closing", this.year).is(200);
				assertThat(closed.at("/count")).isEqualTo("1");
				assertThat(closed.at("/first")).isEqualTo("1");
				assertThat(closed.at("/last")).isEqualTo("1");
				assertThat(closed.at("/sha256")).hasSize(64);
				assertThat(closed.at("/upToEvent")).isNotNull();
				http.as("admin").post("/api/dossiers", body).isProblem(422, "register-closed");
				var online = shop
					.receive(Bodies.online().put("agency", "H13.106").put("receivedAt", "2041-12-30T08:12:00+07:00"));
				online.tryDecide("admin", "ACCEPT", "2041-12-31T08:12:00+07:00").isProblem(422, "register-closed");
				assertThat(http.as("manager").post("/api/register/closing", this.year).is(200).text())
					.isEqualTo(closed.text());
				http.as("admin").post("/api/dossiers", Bodies.dossier().put("agency", "H13.106")).is(201);
			}
		}

		@Test
		void is_one_of_a_year_that_is_over() {
			try (var later = clock.showing(Instant.parse("2042-02-03T02:00:00Z"))) {
				http.as("manager")
					.post("/api/register/closing", Map.of("agency", "H13.106", "year", 2042))
					.isProblem(422, "register-not-over");
				http.as("manager").post("/api/register/closing", Map.of("agency", "H99", "year", 2041)).isProblem(422);
			}
		}

	}

}
