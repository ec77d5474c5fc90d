package vn.motcua.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

import vn.motcua.web.Problem;

/** 401 and 403 as problem details (RFC 9457), like every other refusal. */
@Component
class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final JsonMapper json;

	SecurityAnswers(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (reason instanceof TurnedAway away) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(away.seconds()));
			answer(response, Problem.of(away.why()));
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Motcua\", charset=\"UTF-8\"");
		answer(response, Problem
			.of(HttpStatus.UNAUTHORIZED, "unauthenticated", (reason instanceof BadCredentialsException)
					? "The username or the password is wrong, or the account was deactivated. Check both and try again."
					: "Sign in with your username and password (HTTP Basic) and call again."));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		answer(response, Problem.of(HttpStatus.FORBIDDEN, "forbidden",
				"Your account may not do this. Ask an administrator of your agency."));
	}

	private void answer(HttpServletResponse response, Problem problem) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

}
