package vn.motcua.desk;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import vn.motcua.access.SecurityEvents;
import vn.motcua.access.TurnedAway;

/** Where someone is led who is not signed in, or whose form came too late. */
@Component
class PageAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

	private final SecurityEvents events;

	PageAnswers(SecurityEvents events) {
		this.events = events;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (!isForReader(request)) {
			// A part of a page, or what its script asks for, cannot be the page to sign
			// in.
			response.setHeader(Htmx.REDIRECT, request.getContextPath() + "/sign-in?ended");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(request.getContextPath() + "/sign-in");
	}

	/** Whether a browser is to show the answer as a page of its own. */
	static boolean isForReader(HttpServletRequest request) {
		var accepted = request.getHeader(HttpHeaders.ACCEPT);
		return !Htmx.asks(request) && (accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE)
				|| accepted.contains(MediaType.ALL_VALUE));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException, ServletException {
		if (reason instanceof TurnedAway away) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(away.seconds()));
			request.setAttribute("wait", away.seconds());
			request.getRequestDispatcher("/sign-in").forward(new Asking(request), response);
			return;
		}
		response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		this.events.formRefused(request);
		request.getRequestDispatcher(DeadEnds.EXPIRED).forward(request, response);
	}

	/** As if someone asked for the page, instead of sending its form. */
	private static final class Asking extends HttpServletRequestWrapper {

		Asking(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

	}

}
