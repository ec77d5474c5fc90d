package vn.motcua.access;

import java.util.Set;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;

import vn.motcua.agency.Agencies;

/** Signs people in for the tests of other rooms, without the filters. */
public final class AccessFixture {

	private AccessFixture() {
	}

	public static Reach reach(Agencies agencies) {
		return new Reach(agencies::tree);
	}

	/** From now on this thread calls as someone of that agency in that role. */
	public static void signIn(String agency, Role role) {
		var actor = new Actor("someone", "Người nào đó", agency, Set.of(role));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, Set.of()));
	}

	/** Hands the signed-in actor to controllers. */
	public static AuthenticationPrincipalArgumentResolver principal() {
		return new AuthenticationPrincipalArgumentResolver();
	}

}
