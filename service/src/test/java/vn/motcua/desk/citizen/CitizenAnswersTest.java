package vn.motcua.desk.citizen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.motcua.dossier.FollowSecrets;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What citizens' pages say to anyone who calls them, and to proxies on the way. */
@ServiceTest
class CitizenAnswersTest {

	private final Http http;

	private final OneStopShop shop;

	private final FollowSecrets secrets;

	CitizenAnswersTest(Http http, OneStopShop shop, FollowSecrets secrets) {
		this.http = http;
		this.shop = shop;
		this.secrets = secrets;
	}

	private Caller visitor() {
		return this.http.anybody().with("Accept", "text/html");
	}

	@Nested
	class A_link_on_a_receipt {

		private String link(String code, LocalDate until) {
			return "/f/" + code + "/" + secrets.of(code, until);
		}

		@Test
		void opens_the_dossier_until_its_day() {
			var code = shop.receive().code();
			assertThat(visitor().get(link(code, LocalDate.of(2190, 1, 1))).is(303).header("Location"))
				.endsWith("/follow/" + code);
		}

		@Test
		void afterwards_says_so_and_asks_for_the_four_digits() {
			var code = shop.receive().code();
			var answer = visitor().get(link(code, LocalDate.of(2020, 1, 1))).is(200);
			assertThat(answer.text()).contains("đã hết hạn", "value=\"" + code + "\"");
			assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("follow="));
		}

		@Test
		void lives_no_longer_than_was_signed() {
			var code = shop.receive().code();
			var over = secrets.of(code, LocalDate.of(2020, 1, 1));
			var longer = secrets.of("X", LocalDate.of(2190, 1, 1)).split("\\.")[0];
			for (String secret : new String[] { longer + over.substring(over.indexOf('.')), over + "x", "." + over, "",
					over.replace(".", ""), "zzzzzz.x" }) {
				visitor().get("/f/" + code + "/" + secret).is(404);
			}
		}

	}

	@Nested
	class A_submission {

		@Test
		void that_is_not_declared_true_is_told_so() {
			var token = Base64.getUrlEncoder().encodeToString("\0\0\0\0form".getBytes(StandardCharsets.US_ASCII));
			var form = "procedure=1.004873&agency=H13.106&applicant.kind=CITIZEN&applicant.name=A&applicant.phone=0987654321";
			var answer = visitor().with("Cookie", "XSRF-TOKEN=form")
				.with("X-XSRF-TOKEN", token)
				.with("Content-Type", "application/x-www-form-urlencoded")
				.send("POST", "/submit", form.getBytes(StandardCharsets.US_ASCII));
			assertThat(answer.is(422).text()).contains("cam đoan");
		}

	}

	@Nested
	class What_was_typed {

		@ParameterizedTest
		@ValueSource(strings = { "/notices/officer3", "/submit/officer3", "/kiosk/notices/officer3" })
		void is_said_again_as_it_was_typed_and_never_as_someones_name(String path) {
			assertThat(visitor().get(path).is(404).text()).contains("officer3").doesNotContain("Huỳnh Quốc Bảo");
		}

	}

	@Nested
	class A_language {

		@ParameterizedTest
		@CsvSource({ "/", "/notices", "/kiosk" })
		void is_kept_by_no_proxy_and_by_a_browser_only_while_it_is_chosen(String path) {
			var answer = visitor().get(path).is(200);
			assertThat(answer.header("Cache-Control")).contains("private").doesNotContain("public");
			assertThat(answer.header("Vary")).containsIgnoringCase("cookie");
			assertThat(visitor().get(path + "?lang=en").is(200).header("Cache-Control")).contains("no-store");
		}

		@ParameterizedTest
		@ValueSource(strings = { "fr", "zz-ZZ-x-y", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "%22%3E" })
		void that_we_do_not_speak_is_the_first_of_ours(String language) {
			assertThat(visitor().get("/notices?lang=" + language).is(200).text()).contains("<html lang=\"vi\"");
		}

	}

	@Nested
	class An_address_of_ours {

		@ParameterizedTest
		@CsvSource({ "localhost, http://localhost/notices/1.004873",
				"192.168.1.7, http://192.168.1.7/notices/1.004873" })
		void is_what_this_building_calls_us(String host, String link) {
			assertThat(of(host).orElse("")).isEqualTo(link);
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "evil.example", "8.8.8.8", "localhost.evil.example", "[2001:db8::1]", "127.0.0.1.evil" })
		void is_nothing_that_a_caller_says(String host) {
			assertThat(of(host)).isEmpty();
		}

		@Test
		void is_what_was_set_whoever_calls() {
			assertThat(new PublicAddress("https://motcua.example/x").whole("notices", "1"))
				.contains("https://motcua.example/x/notices/1");
		}

		private static Optional<String> of(String host) {
			var request = new MockHttpServletRequest("GET", "/");
			request.setServerName(host);
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
			try {
				return new PublicAddress("").whole("notices", "1.004873");
			}
			finally {
				RequestContextHolder.resetRequestAttributes();
			}
		}

	}

}
