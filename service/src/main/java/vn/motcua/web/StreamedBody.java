package vn.motcua.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The body of a call that takes it in piece by piece and keeps none of it, so that it may
 * have any length.
 */
public final class StreamedBody {

	private StreamedBody() {
	}

	/** To be asked for after it was asked whether the caller may send it. */
	public static InputStream of(HttpServletRequest request) throws IOException {
		var body = request.getInputStream();
		return (body instanceof BoundedBody bounded) ? bounded.streamed() : body;
	}

}
