package vn.motcua.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.platform.AtHub;
import vn.motcua.refusal.Refusal;

/**
 * Turns away what only an installation can do that handles dossiers: a hub has none, and
 * hears of them when all is done.
 */
@AtHub
@Configuration(proxyBeanMethods = false)
class NotAtAHub implements WebMvcConfigurer {

	private static final String[] HANDLING = { "/api/dossiers/**", "/api/tasks/**", "/api/import/**",
			"/api/absences/**", "/api/distribution/**", "/api/processes/**", "/api/register/**", "/api/events/**",
			"/desk/counter/**", "/desk/inbox/**", "/desk/dossiers/**", "/desk/tasks/**", "/desk/approval/**",
			"/follow/**", "/submit/**" };

	/** Read here as everywhere; a change would have to move deadlines. */
	private static final String[] ONLY_READ = { "/api/calendar/**" };

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Refusing(false)).addPathPatterns(HANDLING);
		registry.addInterceptor(new Refusing(true)).addPathPatterns(ONLY_READ);
	}

	private record Refusing(boolean onlyChanges) implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			if (this.onlyChanges && "GET".equals(request.getMethod())) {
				return true;
			}
			throw Refusal.conflict("not-at-a-hub",
					"This is a hub: it counts what the installations tell and handles no dossiers itself. "
							+ "Call the installation of the agency that received the dossier.");
		}

	}

}
