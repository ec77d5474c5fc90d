package vn.motcua.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.motcua.refusal.Refusal;

/**
 * Refuses what cannot be read, before anyone reads it: an address, a parameter, a field
 * of a form or a cookie that is no text, a query or form that is broken or too large, a
 * body that does not say what it is. Those who sign in by form come after it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestValidationFilter extends OncePerRequestFilter {

	private static final String READABLE = RequestValidationFilter.class.getName();

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			chain.doFilter((request.getAttribute(READABLE) != null) ? request : new WithoutParameters(request),
					response);
			return;
		}
		var problem = problem(request);
		if (problem == null) {
			// Refused later, it is still answered in the language that was asked for.
			request.setAttribute(READABLE, true);
			chain.doFilter(request, response);
		}
		else {
			EarlyRefusal.send(problem, request, response);
		}
	}

	private static @Nullable Problem problem(HttpServletRequest request) {
		if (!isConcrete(request.getContentType())) {
			return EarlyRefusal.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
		}
		try {
			return (isAddress(request) && said(request).allMatch(Texts::isText)) ? null : Problem.of(Refusal
				.malformed("no-text", "What was sent contains characters that are no text; leave them out."));
		}
		catch (InvalidParameterException ex) {
			return EarlyRefusal.problem(ex.getErrorCode());
		}
	}

	/** A pattern of types, or no type at all, says nothing of a body. */
	private static boolean isConcrete(@Nullable String type) {
		try {
			return type == null || type.isBlank() || MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static boolean isAddress(HttpServletRequest request) {
		return Texts.isLine(request.getServletPath() + (request.getPathInfo() != null ? request.getPathInfo() : ""));
	}

	/** Everything in the call that someone may read as a text, but its body of JSON. */
	private static Stream<String> said(HttpServletRequest request) {
		var cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Stream
			.of(Stream.of(request.getServletPath()), Stream.ofNullable(request.getPathInfo()),
					Arrays.stream(cookies).map(Cookie::getValue), request.getParameterMap().keySet().stream(),
					request.getParameterMap().values().stream().flatMap(Arrays::stream))
			.flatMap((texts) -> texts);
	}

	/** What could not be read once is not read again to say so. */
	private static final class WithoutParameters extends HttpServletRequestWrapper {

		WithoutParameters(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

	}

}
