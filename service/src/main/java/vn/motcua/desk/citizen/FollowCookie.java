package vn.motcua.desk.citizen;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.FollowPass;
import vn.motcua.dossier.FollowPasses;

/**
 * Carries the pass of someone who proved that a dossier is his from page to page.
 */
@Component
class FollowCookie {

	private static final String NAME = "follow";

	private final FollowPasses passes;

	FollowCookie(FollowPasses passes) {
		this.passes = passes;
	}

	/** The pass for that dossier, if he has one. */
	Optional<FollowPass> read(String code, HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME))
			.map(Cookie::getValue)
			.flatMap(this.passes::read)
			.filter((pass) -> pass.code().equals(DossierCode.asKept(code)));
	}

	void give(String pass, HttpServletResponse response) {
		write(pass, FollowPasses.LASTS, response);
	}

	void take(HttpServletResponse response) {
		write("", Duration.ZERO, response);
	}

	private static void write(String text, Duration lasts, HttpServletResponse response) {
		var cookie = ResponseCookie.from(NAME, text).maxAge(lasts).build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
