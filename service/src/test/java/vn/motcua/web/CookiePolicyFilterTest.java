package vn.motcua.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CookiePolicyFilterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Nested
	class Behind_TLS {

		@Test
		void a_cookie_can_be_set_by_nobody_but_us() throws Exception {
			request.setSecure(true);
			answering("", (asked, answer) -> answer.addHeader("Set-Cookie", "follow=x; Path=/follow; Max-Age=60"));
			assertThat(parts()).contains("__Host-follow=x", "Max-Age=60", "Path=/", "HttpOnly", "Secure",
					"SameSite=Lax");
		}

		@Test
		void so_it_is_when_our_public_address_says_so() throws Exception {
			answering("https://motcua.example", (asked, answer) -> {
				var cookie = new Cookie("desk", "x");
				cookie.setDomain("example");
				answer.addCookie(cookie);
			});
			assertThat(parts()).contains("__Host-desk=x", "Path=/", "HttpOnly", "Secure")
				.noneMatch((part) -> part.startsWith("Domain"));
			assertThat(response.getCookie("__Host-desk")).isNotNull()
				.extracting((cookie) -> cookie.getAttribute("SameSite"))
				.isEqualTo("Lax");
		}

		@Test
		void one_that_another_may_have_set_is_not_seen() throws Exception {
			request.setSecure(true);
			request.setCookies(new Cookie("desk", "theirs"), new Cookie("__Host-desk", "ours"));
			answering("",
					(asked, answer) -> assertThat(asked.getCookies()).extracting(Cookie::getName, Cookie::getValue)
						.containsExactly(tuple("desk", "ours")));
		}

	}

	@Test
	void without_TLS_a_cookie_keeps_its_name_and_is_as_strict_else() throws Exception {
		this.request.setCookies(new Cookie("desk", "x"));
		answering("", (asked, answer) -> {
			assertThat(Arrays.stream(asked.getCookies()).map(Cookie::getName)).containsExactly("desk");
			answer.addHeader("Set-Cookie", "desk=x; SameSite=Strict");
		});
		assertThat(parts()).containsExactlyInAnyOrder("desk=x", "SameSite=Strict", "Path=/", "HttpOnly");
	}

	@Test
	void one_that_lasts_as_long_as_the_browser_still_does() throws Exception {
		answering("", (asked, answer) -> {
			var cookie = new Cookie("XSRF-TOKEN", "x");
			cookie.setMaxAge(-1);
			answer.addCookie(cookie);
		});
		assertThat(parts()).noneMatch((part) -> part.startsWith("Max-Age") || part.startsWith("Expires"));
	}

	private List<String> parts() {
		return List.of(String.valueOf(this.response.getHeader("Set-Cookie")).split("; "));
	}

	private void answering(String address, Answering answering) throws ServletException, IOException {
		FilterChain chain = (asked, answer) -> answering.answer((HttpServletRequest) asked,
				(HttpServletResponse) answer);
		new CookiePolicyFilter(new Transport(address)).doFilter(this.request, this.response, chain);
	}

	@FunctionalInterface
	private interface Answering {

		void answer(HttpServletRequest request, HttpServletResponse response);

	}

}
