package vn.motcua.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Where Spring Security asks who is calling. */
@Component
class SigningIn implements AuthenticationManager {

	private final VerifyingCredentials credentials;

	SigningIn(VerifyingCredentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		var password = (attempt.getCredentials() instanceof String given) ? given : "";
		return switch (this.credentials.verify(attempt.getName(), password, source(attempt))) {
			case Verdict.Right right -> new SignedIn(right.actor());
			case Verdict.Wrong wrong -> throw new BadCredentialsException("Wrong username or password");
			case Verdict.TurnedAway away -> throw new TurnedAway(away.why());
		};
	}

	private static String source(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details
				&& details.getRemoteAddress() instanceof String address) ? address : "";
	}

}
