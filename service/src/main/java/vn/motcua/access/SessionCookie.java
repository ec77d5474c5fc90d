package vn.motcua.access;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie of a page session; whatever else is sent under its name is no session. */
@Component
class SessionCookie extends DefaultCookieSerializer {

	private static final Pattern SECRET = Pattern.compile(SessionSecret.PATTERN);

	SessionCookie() {
		setCookieName("desk");
		// As it is: decoded, it could hold what no database takes.
		setUseBase64Encoding(false);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return super.readCookieValues(request).stream().filter((value) -> SECRET.matcher(value).matches()).toList();
	}

}
