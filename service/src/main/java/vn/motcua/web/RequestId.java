package vn.motcua.web;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a call is known by: it stands in the answer's header, in every problem, on every
 * page that says what is wrong, and in every line of the log that the call caused.
 */
public final class RequestId {

	/** The header that carries it, in both directions. */
	public static final String HEADER = "X-Request-Id";

	/** Under which the log knows it. */
	static final String MDC_KEY = "requestId";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

	private RequestId() {
	}

	/** That of the call that is being answered; none outside of a call. */
	public static @Nullable String current() {
		return MDC.get(MDC_KEY);
	}

	/**
	 * That of the call: the same as often as it is asked for.
	 * @param given the one a proxy gave it; one of our own, if it is not well formed
	 */
	static String of(ServletRequest request, @Nullable String given) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		var id = (given != null && WELL_FORMED.matcher(given).matches()) ? given : UUID.randomUUID().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

}
