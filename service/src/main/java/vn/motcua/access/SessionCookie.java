package vn.motcua.access;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie of a page session; whatever else is sent under its name is no session. */
@Component
class SessionCookie extends DefaultCookieSerializer {

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	SessionCookie() {
		setCookieName("desk");
		// As it is: decoded, it could hold what no database takes.
		setUseBase64Encoding(false);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return super.readCookieValues(request).stream().filter((value) -> UUID.matcher(value).matches()).toList();
	}

}
