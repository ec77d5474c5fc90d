package vn.motcua.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords are guessed in vain, and nobody is shut out by it. */
@ServiceTest
class SignInLimitsTest {

	private static final int TRIES = 10;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final Http http;

	/** Each test guesses from a place of its own. */
	private final String elsewhere = "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff) + ":7::1";

	SignInLimitsTest(Http http) {
		this.http = http;
	}

	@Nested
	class Guessing_over_the_API {

		// Someone new each time: whoever was right lately is known and waits for nobody.

		@Test
		void is_refused_after_a_few_tries_and_told_when_it_may_go_on() {
			try (var hired = new Hired(http)) {
				var name = hired.hire("H13.101", "SEAL");
				guess(name);
				var refused = ask(hired.as(name), elsewhere).isProblem(429, "too-many-tries");
				assertThat(Integer.parseInt(String.valueOf(refused.header("Retry-After")))).isBetween(800, 900);
				assertThat(refused.json().at("/retryAfter").asInt()).isBetween(800, 900);
			}
		}

		@Test
		void shuts_nobody_out_who_is_somewhere_else() {
			try (var hired = new Hired(http)) {
				var name = hired.hire("H13.101", "SEAL");
				guess(name);
				ask(hired.as(name), elsewhere).isProblem(429, "too-many-tries");
				ask(hired.as(name), "198.51.100.20").is(200);
			}
		}

		@Test
		void is_counted_where_it_comes_from_whatever_it_says_of_itself() throws Exception {
			var name = UUID.randomUUID().toString();
			for (int guess = 0; guess < TRIES; guess++) {
				assertThat(fromOutside(name, "203.0.113." + guess)).startsWith("HTTP/1.1 401");
			}
			assertThat(fromOutside(name, "203.0.113.200")).startsWith("HTTP/1.1 429");
		}

		private void guess(String username) {
			for (int guess = 0; guess < TRIES; guess++) {
				ask(http.as(username, "guess" + guess), elsewhere).isProblem(401, "unauthenticated");
			}
		}

		private Answer ask(Caller caller, String from) {
			return caller.with("X-Forwarded-For", from).get("/api/tasks");
		}

		/** From an address that is no proxy of ours. */
		private String fromOutside(String username, String claimed) throws IOException {
			var credentials = Base64.getEncoder()
				.encodeToString((username + ":wrong").getBytes(StandardCharsets.UTF_8));
			try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), http.port(),
					InetAddress.getByName("127.0.0.9"), 0)) {
				socket.setSoTimeout(20_000);
				socket.getOutputStream()
					.write(("GET /api/tasks HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + claimed
							+ "\r\nAuthorization: Basic " + credentials + "\r\nConnection: close\r\n\r\n")
						.getBytes(StandardCharsets.UTF_8));
				return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			}
		}

	}

	@Nested
	class Guessing_at_the_page {

		@Test
		void is_refused_with_the_page_that_says_how_long_to_wait() {
			var browser = http.anybody().with("X-Forwarded-For", elsewhere).with("Accept", "text/html");
			var page = browser.get("/sign-in").is(200);
			var cookie = String.valueOf(page.header("Set-Cookie")).split(";")[0];
			var token = TOKEN.matcher(page.text());
			assertThat(token.find()).as(page.text()).isTrue();
			var name = UUID.randomUUID().toString();
			for (int guess = 0; guess < TRIES; guess++) {
				assertThat(signIn(browser, cookie, token.group(1), name).is(302).header("Location"))
					.endsWith("/sign-in?wrong");
			}
			var refused = signIn(browser, cookie, token.group(1), name).is(429);
			assertThat(refused.header("Retry-After")).isNotNull();
			assertThat(refused.text()).contains("Đã thử quá nhiều mật khẩu", "name=\"password\"");
		}

		private Answer signIn(Caller browser, String cookie, String token, String name) {
			var form = "username=" + name + "&password=wrong&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
			return browser.with("Cookie", cookie)
				.with("Content-Type", "application/x-www-form-urlencoded")
				.send("POST", "/sign-in", form.getBytes(StandardCharsets.UTF_8));
		}

	}

}
