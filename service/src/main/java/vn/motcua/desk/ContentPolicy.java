package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a page may load and run: nothing but our own, and no script or style written into
 * the page itself.
 */
final class ContentPolicy {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; font-src 'self' data:; manifest-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private ContentPolicy() {
	}

	static void write(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY);
	}

}
