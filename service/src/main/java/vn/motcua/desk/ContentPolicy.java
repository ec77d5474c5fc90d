package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a page may load and run: nothing but our own, and no script or style written into
 * the page itself.
 */
public final class ContentPolicy {

	private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; font-src 'self' data:; manifest-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String DRAWING = STRICT + "; style-src-attr 'unsafe-inline'";

	private static final String OF_THIS_PAGE = ContentPolicy.class.getName();

	private ContentPolicy() {
	}

	/**
	 * On a page with a diagram the library that draws it may set the style of single
	 * elements; scripts stay as strict as everywhere.
	 */
	public static void letDraw(HttpServletRequest request) {
		request.setAttribute(OF_THIS_PAGE, DRAWING);
	}

	static void write(HttpServletRequest request, HttpServletResponse response) {
		var ofThisPage = request.getAttribute(OF_THIS_PAGE);
		response.setHeader("Content-Security-Policy", (ofThisPage instanceof String policy) ? policy : STRICT);
	}

}
