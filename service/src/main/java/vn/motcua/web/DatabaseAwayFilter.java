package vn.motcua.web;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.motcua.platform.DatabaseWatch;

/**
 * While the database is away nothing is begun that needs it, not even asking who calls:
 * 503 at once, as a problem or as a page, and when to come again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DatabaseAwayFilter extends OncePerRequestFilter {

	private static final String[] WITHOUT_DATABASE = { "/actuator", "/look/", "/webjars/", "/v3/", "/asyncapi" };

	private final DatabaseWatch watch;

	DatabaseAwayFilter(DatabaseWatch watch) {
		this.watch = watch;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.watch.isAway() && Stream.of(WITHOUT_DATABASE).noneMatch(request.getServletPath()::startsWith)) {
			EarlyRefusal.send(ProblemOf.databaseAway(), request, response);
			return;
		}
		chain.doFilter(request, response);
	}

}
