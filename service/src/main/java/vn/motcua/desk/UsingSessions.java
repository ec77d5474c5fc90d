package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import vn.motcua.access.PageSessions;
import vn.motcua.access.Unattended;

/**
 * Whatever someone does at a desk keeps him signed in; what a page does by itself not.
 */
final class UsingSessions implements HandlerInterceptor {

	private final PageSessions sessions;

	UsingSessions(PageSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Unattended.class)) {
			this.sessions.use(request);
		}
		return true;
	}

}
