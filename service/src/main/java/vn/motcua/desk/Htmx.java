package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;

/** The headers by which a page's script and we talk. */
final class Htmx {

	/** The page is to go somewhere else, as a whole. */
	static final String REDIRECT = "HX-Redirect";

	private Htmx() {
	}

	/** Whether a script asks for a part of its page, and not the browser for a page. */
	static boolean asks(HttpServletRequest request) {
		return "true".equals(request.getHeader("HX-Request"));
	}

}
