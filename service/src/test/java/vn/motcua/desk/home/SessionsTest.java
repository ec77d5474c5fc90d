package vn.motcua.desk.home;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How long one stays signed in at the pages, and who ends it. */
@ServiceTest
class SessionsTest {

	private static final String HERE = "/desk/account";

	private final Http http;

	private final PassingClock clock;

	private String username = "";

	SessionsTest(Http http, PassingClock clock) {
		this.http = http;
		this.clock = clock;
	}

	@BeforeEach
	void opensAnAccount() {
		this.username = Staff.open(this.http, "Người đăng nhập", "H13.101", "MANAGER");
	}

	private Visitor signedIn() {
		return Visitor.as(this.http, this.username, Staff.PASSWORD);
	}

	private PassingClock.Resetting after(Duration time) {
		return this.clock.showing(Clock.systemUTC().instant().plus(time));
	}

	private static boolean isIn(Visitor visitor) {
		var answer = visitor.get(HERE);
		if (answer.status() == 302) {
			assertThat(answer.header("Location")).endsWith("/sign-in");
			return false;
		}
		answer.is(200);
		return true;
	}

	@Nested
	class It_ends {

		@Test
		void when_nothing_was_done_for_half_an_hour() {
			var user = signedIn();
			try (var now = after(Duration.ofMinutes(29))) {
				assertThat(isIn(user)).isTrue();
			}
			try (var now = after(Duration.ofMinutes(58))) {
				assertThat(isIn(user)).isTrue();
			}
			try (var now = after(Duration.ofMinutes(89))) {
				assertThat(isIn(user)).isFalse();
			}
			assertThat(isIn(user)).as("for good").isFalse();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/desk/board/figures", "/desk/session" })
		void though_its_page_goes_on_asking_by_itself(String asked) {
			var user = signedIn();
			for (int minutes = 5; minutes < 30; minutes += 5) {
				try (var now = after(Duration.ofMinutes(minutes))) {
					user.ask(asked).is(200);
				}
			}
			try (var now = after(Duration.ofMinutes(31))) {
				user.ask(asked).is(401);
			}
		}

		@Test
		void after_twelve_hours_whatever_was_done() {
			var user = signedIn();
			for (int minutes = 20; minutes < 720; minutes += 20) {
				try (var now = after(Duration.ofMinutes(minutes))) {
					assertThat(isIn(user)).isTrue();
				}
			}
			try (var now = after(Duration.ofMinutes(715))) {
				assertThat(user.ask("/desk/session").is(200).at("/extendable")).isEqualTo("false");
			}
			try (var now = after(Duration.ofMinutes(721))) {
				assertThat(isIn(user)).isFalse();
			}
		}

		@Test
		void at_the_place_that_signs_out_only() {
			var one = signedIn();
			var other = signedIn();
			var stolen = new Visitor(http).with("desk", one.cookie("desk"));
			one.post(HERE, "/sign-out", Map.of()).is(302);
			assertThat(isIn(stolen)).isFalse();
			assertThat(isIn(other)).isTrue();
		}

		@Test
		void everywhere_else_when_its_owner_changes_his_password() {
			var here = signedIn();
			var there = signedIn();
			var before = here.cookie("desk");
			here.post(HERE, "/desk/account/password",
					Map.of("currentPassword", Staff.PASSWORD, "password", "mot-cua-2027", "again", "mot-cua-2027"))
				.is(303);
			assertThat(isIn(there)).isFalse();
			assertThat(isIn(here)).isTrue();
			assertThat(here.cookie("desk")).isNotEqualTo(before);
			http.as(username, Staff.PASSWORD).get("/api/tasks").is(401);
			http.as(username, "mot-cua-2027").get("/api/tasks").is(200);
		}

		@Test
		void and_the_password_stays_when_the_old_one_is_wrong_or_the_new_ones_differ() {
			var here = signedIn();
			assertThat(here
				.post(HERE, "/desk/account/password",
						Map.of("currentPassword", "wrong", "password", "mot-cua-2027", "again", "mot-cua-2027"))
				.is(422)
				.text()).contains("Mật khẩu hiện tại không đúng");
			assertThat(here
				.post(HERE, "/desk/account/password",
						Map.of("currentPassword", Staff.PASSWORD, "password", "mot-cua-2027", "again", "mot-cua-2028"))
				.is(422)
				.text()).contains("không giống nhau");
			assertThat(isIn(signedIn())).isTrue();
		}

		@Test
		void and_so_does_what_it_watches() {
			var user = signedIn();
			var stream = CompletableFuture.supplyAsync(
					() -> user.caller().with("Accept", "text/event-stream").get("/desk/board/stream"),
					(watching) -> Thread.ofVirtual().start(watching));
			await().during(Duration.ofMillis(500)).until(() -> !stream.isDone());
			user.post(HERE, "/sign-out", Map.of()).is(302);
			await().atMost(Duration.ofSeconds(20)).until(stream::isDone);
			assertThat(stream.join().is(200).text()).startsWith(":here");
		}

		@Test
		void everywhere_when_a_role_is_taken_away() {
			var user = signedIn();
			http.as("admin")
				.post("/api/users/" + username + "/roles", Map.of("roles", new String[] { "CLERK" }))
				.is(200);
			assertThat(isIn(user)).isFalse();
		}

	}

	@Nested
	class Its_owner {

		@Test
		void sees_where_he_is_signed_in_and_ends_it() {
			var here = signedIn();
			var there = signedIn();
			var listed = own(http.as(username, Staff.PASSWORD).get(path()).is(200));
			assertThat(listed.json().path("items").size()).isEqualTo(2);
			assertThat(listed.at("/items/0/network")).isEqualTo("localhost");
			assertThat(listed.text()).doesNotContain(here.cookie("desk"), there.cookie("desk"));
			assertThat(here.get(HERE).is(200).text()).contains("Đang dùng");
			here.post(HERE, "/desk/account/sessions/end", Map.of()).is(303);
			assertThat(isIn(there)).isFalse();
			assertThat(isIn(here)).isTrue();
		}

		@Test
		void ends_one_by_the_API() {
			var user = signedIn();
			var me = http.as(username, Staff.PASSWORD);
			var id = me.get(path()).is(200).at("/items/0/id");
			me.send("DELETE", path() + "/" + id, null).is(204);
			assertThat(isIn(user)).isFalse();
			me.send("DELETE", path() + "/" + id, null).isProblem(404, "unknown-session");
		}

		private Answer own(Answer answer) {
			assertThat(answer.at("/items/0/signedInAt")).isNotNull();
			assertThat(answer.at("/items/0/endsAt")).isNotNull();
			return answer;
		}

	}

	@Test
	void an_administrator_over_him_ends_it() {
		var user = signedIn();
		assertThat(this.http.as("admin").get(path()).is(200).json().path("items").size()).isEqualTo(1);
		this.http.as("admin").send("DELETE", path(), null).is(204);
		assertThat(isIn(user)).isFalse();
		assertThat(this.http.as("admin").get(path()).is(200).json().path("items").size()).isZero();
	}

	@Test
	void nobody_else_sees_or_ends_it() {
		var user = signedIn();
		var local = Staff.open(this.http, "Quản trị nơi khác", "H13.103", "ADMIN");
		for (String method : new String[] { "GET", "DELETE" }) {
			this.http.as("clerk").send(method, path(), null).isProblem(403, "wrong-role");
			this.http.as(local, Staff.PASSWORD).send(method, path(), null).isProblem(403, "outside-agency");
			this.http.anybody().send(method, path(), null).isProblem(401, "unauthenticated");
		}
		assertThat(isIn(user)).isTrue();
	}

	@Nested
	class Its_cookie {

		@ParameterizedTest
		@ValueSource(strings = { "AA==", "AA", "%00", "x", "", "00000000-0000-0000-0000-000000000000",
				"000000000000000000000000000000000000", "\"00000000-0000-0000-0000-00000000000\"", "a,b", "=====" })
		void may_be_anything_and_is_nobodys_then(String value) {
			for (String path : new String[] { "/desk", "/", "/sign-in", "/api/tasks" }) {
				assertThat(new Visitor(http).with("desk", value).get(path).status()).as(path).isLessThan(500);
			}
			assertThat(isIn(new Visitor(http).with("desk", value))).isFalse();
		}

		@Test
		void is_a_new_one_at_each_signing_in_and_tells_scripts_and_other_sites_nothing() {
			var user = signedIn();
			var before = user.cookie("desk");
			var again = user.post(HERE, "/sign-in", Map.of("username", username, "password", Staff.PASSWORD)).is(302);
			assertThat(user.cookie("desk")).isNotEqualTo(before).matches("[0-9a-f]{36}");
			assertThat(isIn(new Visitor(http).with("desk", before))).isFalse();
			assertThat(again.headers().allValues("Set-Cookie"))
				.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "Path=/", "SameSite=Lax"));
		}

		@Test
		void is_not_one_that_somebody_else_chose() {
			var chosen = "111111112222333344445555555566666666";
			var victim = new Visitor(http).with("desk", chosen).signIn(username, Staff.PASSWORD);
			assertThat(victim.cookie("desk")).isNotEqualTo(chosen);
			assertThat(isIn(new Visitor(http).with("desk", chosen))).isFalse();
		}

		@Test
		void opens_no_call_of_the_API() {
			signedIn().caller().get("/api/tasks").isProblem(401, "unauthenticated");
		}

	}

	private String path() {
		return "/api/users/" + this.username + "/sessions";
	}

}
