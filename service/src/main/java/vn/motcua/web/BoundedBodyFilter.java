package vn.motcua.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody read more of a body than its limit. What a filter behind it cannot do
 * because of that, or because the database is away, is answered here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BoundedBodyFilter extends OncePerRequestFilter {

	private final BodyLimits limits;

	BoundedBodyFilter(BodyLimits limits) {
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var bounded = new BoundedRequest(request, this.limits);
		try {
			chain.doFilter(bounded, response);
		}
		catch (ServletException | RuntimeException ex) {
			var problem = ProblemOf.behind(ex);
			if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.value() || response.isCommitted()) {
				throw ex;
			}
			EarlyRefusal.send(problem, request, response);
		}
		finally {
			if (!request.isAsyncStarted()) {
				bounded.finish();
			}
		}
	}

}
