package vn.motcua.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import vn.motcua.access.Reach;

/**
 * Shows a desk to those whose desk it is. Nothing relies on it: what a page reads and
 * does is asked for by the use case.
 */
class PlaceInterceptor implements HandlerInterceptor {

	private final Frame frame;

	private final Reach reach;

	PlaceInterceptor(Frame frame, Reach reach) {
		this.frame = frame;
		this.reach = reach;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var me = this.frame.me();
		if (me != null && request.getDispatcherType() == DispatcherType.REQUEST) {
			Place.at(request.getServletPath()).ifPresent((place) -> this.reach.requireAny(me, place.visitors()));
		}
		return true;
	}

}
