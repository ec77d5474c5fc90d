package vn.motcua.access;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityAnswersTest {

	private final SecurityAnswers answers = new SecurityAnswers(JsonMapper.shared());

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void tell_someone_unknown_how_to_sign_in() throws Exception {
		commence(new InsufficientAuthenticationException("none"));
		assertThat(this.response.getStatus()).isEqualTo(401);
		assertThat(this.response.getHeader("WWW-Authenticate")).startsWith("Basic realm=");
		assertThat(this.response.getContentType()).isEqualTo("application/problem+json");
		assertThat(this.response.getContentAsString()).isEqualTo("""
				{"type":"about:blank","title":"Unauthorized","status":401,\
				"detail":"Sign in with your username and password (HTTP Basic) and call again.",\
				"code":"unauthenticated"}""");
	}

	@Test
	void do_not_tell_a_wrong_name_from_a_wrong_password() throws Exception {
		commence(new BadCredentialsException("wrong"));
		assertThat(this.response.getContentAsString()).contains("The username or the password is wrong");
	}

	@Test
	void tell_someone_turned_away_when_to_come_back() throws Exception {
		commence(new TurnedAway(
				Refusal.tooOften("too-many-tries", "Wait 8 seconds and try again.", Duration.ofMillis(7750))));
		assertThat(this.response.getStatus()).isEqualTo(429);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("8");
		assertThat(this.response.getContentAsString()).contains("Wait 8 seconds and try again.");
	}

	@Test
	void refuse_what_an_account_may_not_do() throws Exception {
		this.answers.handle(new MockHttpServletRequest(), this.response, new AccessDeniedException("no"));
		assertThat(this.response.getStatus()).isEqualTo(403);
		assertThat(this.response.getContentAsString()).contains("\"code\":\"forbidden\"");
	}

	private void commence(AuthenticationException reason) throws Exception {
		this.answers.commence(new MockHttpServletRequest(), this.response, reason);
	}

}
