package vn.motcua.usage;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

/** How someone came to look, as his request tells. */
record Look(Way way, String what) {

	private static final String OF_ONE = "{code}";

	private static final int LONGEST = 40;

	/** At what it is called by the room that shows it. */
	static Look at(String what, HttpServletRequest request) {
		return new Look(wayOf(request), what);
	}

	/** The part is what the address names after the code. */
	static Look of(HttpServletRequest request) {
		var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		int at = pattern.indexOf(OF_ONE);
		var rest = (at < 0) ? "" : pattern.substring(at + OF_ONE.length()).replaceFirst("^/", "");
		int end = rest.indexOf('/');
		var what = (end < 0) ? rest : rest.substring(0, end);
		return new Look(wayOf(request),
				what.isEmpty() ? "dossier" : what.substring(0, Math.min(LONGEST, what.length())));
	}

	private static Way wayOf(HttpServletRequest request) {
		return request.getServletPath().startsWith("/api/") ? Way.API : Way.PAGE;
	}

	/** Whether this is the first time that the request tells of it. */
	static boolean isFirst(HttpServletRequest request, String code) {
		var name = Look.class.getName() + ' ' + code;
		boolean first = request.getAttribute(name) == null;
		request.setAttribute(name, Boolean.TRUE);
		return first;
	}

}
