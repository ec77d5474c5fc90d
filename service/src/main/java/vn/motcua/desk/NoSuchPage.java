package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Where nothing is: a browser that asks for a page is shown one that says so, and how to
 * go on. Other callers get the answer of the API.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage implements HandlerExceptionResolver {

	private final SayingWhatIsWrong saying;

	NoSuchPage(SayingWhatIsWrong saying) {
		this.saying = saying;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return (ex instanceof NoResourceFoundException nothing && isForReader(request))
				? this.saying.page(nothing, request, response) : null;
	}

	private static boolean isForReader(HttpServletRequest request) {
		var accepted = request.getHeader(HttpHeaders.ACCEPT);
		return DeskSecurity.isPage(request) && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

}
