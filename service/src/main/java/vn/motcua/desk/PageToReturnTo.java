package vn.motcua.desk;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that someone asked for before he signed in. It is kept in a cookie, which
 * holds whatever a caller sends: what is no page of the desks is forgotten, and nobody is
 * led to another site.
 */
class PageToReturnTo extends CookieRequestCache {

	/** With what an address is written, and a browser reads as nothing else. */
	private static final Pattern PAGE = Pattern.compile("/desk(?:[/?][!-~&&[^\\\\\"<>]]*)?");

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		try {
			var saved = super.getRequest(request, response);
			return (saved != null) ? page(saved.getRedirectUrl()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable SavedRequest page(String address) {
		var asked = UriComponentsBuilder.fromUriString(address).build();
		var page = relative(String.valueOf(asked.getPath()), asked.getQuery());
		return PAGE.matcher(page).matches() ? new SimpleSavedRequest(page) : null;
	}

	/** Once it is shown it is forgotten; whoever asks for a page sends nothing more. */
	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		var saved = getRequest(request, response);
		if (saved != null
				&& saved.getRedirectUrl().equals(relative(request.getRequestURI(), request.getQueryString()))) {
			removeRequest(request, response);
		}
		return null;
	}

	private static String relative(String path, @Nullable String query) {
		return (query != null) ? path + '?' + query : path;
	}

}
