package vn.motcua.desk.citizen;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/**
 * What tells one visitor's browser from all others though nobody signed in: the secret by
 * which its forms are known to be ours. It lies in a cookie that no script reads.
 */
final class FormSecret {

	private static final String COOKIE = "XSRF-TOKEN";

	private FormSecret() {
	}

	static String of(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, COOKIE);
		// Without it no form is taken; should one be, its key is nobody's.
		return (cookie != null) ? cookie.getValue() : UUID.randomUUID().toString();
	}

}
