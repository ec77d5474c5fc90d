package vn.motcua.desk;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import vn.motcua.access.TurnedAway;

/** Where someone is led who is not signed in, or whose form came too late. */
@Component
class PageAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (Htmx.asks(request)) {
			// A part of a page cannot be the page to sign in.
			response.setHeader(Htmx.REDIRECT, request.getContextPath() + "/sign-in");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(request.getContextPath() + "/sign-in");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		var why = (reason instanceof TurnedAway away) ? "wait=" + away.seconds() : "wrong";
		response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		request.getRequestDispatcher(DeadEnds.EXPIRED).forward(request, response);
	}

}
