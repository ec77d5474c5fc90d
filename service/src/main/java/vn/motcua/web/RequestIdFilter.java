package vn.motcua.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every call its {@link RequestId}, before anything else looks at it. The one that
 * a proxy sends is kept, so that its log and ours can be laid side by side; whoever calls
 * himself has no say in what stands in our log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var id = RequestId.of(request, byProxy(request));
		response.setHeader(RequestId.HEADER, id);
		try (var line = MDC.putCloseable(RequestId.MDC_KEY, id)) {
			chain.doFilter(request, response);
		}
	}

	/**
	 * The container says so of calls from the proxies that are believed, and of no
	 * others.
	 */
	private static @Nullable String byProxy(HttpServletRequest request) {
		return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))
				? request.getHeader(RequestId.HEADER) : null;
	}

}
