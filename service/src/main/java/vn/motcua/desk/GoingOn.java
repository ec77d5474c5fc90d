package vn.motcua.desk;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * After a form was carried out its page goes on to another one: by the browser itself, or
 * by the script that sent the form, which is told where to.
 */
final class GoingOn implements HandlerInterceptor {

	private static final String REDIRECT = "redirect:";

	private static final Pattern STANDS_IN_ADDRESSES = Pattern.compile("[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]");

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && page.getViewName() instanceof String name && name.startsWith(REDIRECT)) {
			var target = new Target(name.substring(REDIRECT.length()));
			target.setExposeModelAttributes(false);
			page.setView(target);
		}
	}

	private static final class Target extends RedirectView {

		Target(String url) {
			super(written(url), true);
			// Braces in it are none of ours.
			setExpandUriTemplateVariables(false);
		}

		/** With everything encoded that cannot stand in an address as it is. */
		private static String written(String url) {
			var written = new StringBuilder();
			url.codePoints()
				.mapToObj(Character::toString)
				.forEach((letter) -> written
					.append(STANDS_IN_ADDRESSES.matcher(letter).matches() ? letter : UriUtils.encode(letter, UTF_8)));
			return written.toString();
		}

		@Override
		protected void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url,
				boolean http10) {
			if (Htmx.asks(request)) {
				response.setHeader(Htmx.REDIRECT, url);
				response.setStatus(HttpStatus.NO_CONTENT.value());
				return;
			}
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader("Location", url);
		}

	}

}
