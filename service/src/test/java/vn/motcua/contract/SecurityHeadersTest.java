package vn.motcua.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What browsers are told with every answer, good or bad. */
@ServiceTest
class SecurityHeadersTest {

	private final Http http;

	SecurityHeadersTest(Http http) {
		this.http = http;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/desk", "/desk/nothing", "/nothing", "/follow", "/kiosk", "/api/tasks",
			"/api/nothing", "/api/notices", "/v3/api-docs", "/asyncapi.yaml", "/actuator/health", "/look/look.css",
			"/look/seal.svg", "/webjars/bootstrap/5.3.8/css/bootstrap.min.css",
			"/_static/echarts/6.0.0/dist/echarts.simple.min.js", "/;x", "/api/tasks;x", "/?q=%00", "/%00" })
	void every_answer_is_to_be_run_framed_and_handed_on_by_nobody(String path) {
		for (String accept : new String[] { "text/html", "application/json" }) {
			var answer = this.http.as("clerk").with("Accept", accept).get(path);
			assertThat(answer.header("Content-Security-Policy")).as(path)
				.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
				.doesNotContain("unsafe");
			assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
			assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
			assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
			assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
			assertThat(answer.header("Strict-Transport-Security")).as("this came without TLS").isNull();
			assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
		}
	}

	@Test
	void nothing_personal_is_kept_by_anyone() {
		for (String path : new String[] { "/api/tasks", "/api/dossiers", "/api/users" }) {
			assertThat(noStore(this.http.as("admin").get(path).is(200))).as(path).isTrue();
		}
		assertThat(noStore(this.http.anybody().with("Accept", "text/html").get("/sign-in").is(200))).isTrue();
		assertThat(noStore(this.http.anybody().get("/api/tasks").is(401))).isTrue();
	}

	private static boolean noStore(Answer answer) {
		return String.valueOf(answer.header("Cache-Control")).contains("no-store");
	}

}
