package vn.motcua.hub;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import vn.motcua.platform.AtHub;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.EarlyRefusal;

/**
 * Turns away what only an installation can do that handles dossiers: a hub has none, and
 * hears of them when all is done. It comes after signing in, and before it matters
 * whether anything here would answer the call.
 */
@AtHub
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NotAtAHub extends OncePerRequestFilter {

	private static final List<PathPattern> HANDLING = patterns("/api/dossiers/**", "/api/tasks/**", "/api/import/**",
			"/api/absences/**", "/api/distribution/**", "/api/processes/**", "/api/register/**", "/api/events/**",
			"/desk/counter/**", "/desk/inbox/**", "/desk/dossiers/**", "/desk/tasks/**", "/desk/approval/**",
			"/follow/**", "/submit/**");

	/** Read here as everywhere; a change would have to move deadlines. */
	private static final List<PathPattern> ONLY_READ = patterns("/api/calendar/**");

	private static List<PathPattern> patterns(String... patterns) {
		return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = PathContainer.parsePath(request.getServletPath());
		if (isOneOf(HANDLING, path) || !HttpMethod.GET.matches(request.getMethod()) && isOneOf(ONLY_READ, path)) {
			EarlyRefusal.send(
					Refusal.conflict("not-at-a-hub",
							"This is a hub: it counts what the installations tell and handles no dossiers itself. "
									+ "Call the installation of the agency that received the dossier."),
					request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isOneOf(List<PathPattern> patterns, PathContainer path) {
		return patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
