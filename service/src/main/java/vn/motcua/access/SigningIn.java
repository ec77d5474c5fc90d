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

	private final Users users;

	private final SecurityEvents events;

	SigningIn(VerifyingCredentials credentials, Users users, SecurityEvents events) {
		this.credentials = credentials;
		this.users = users;
		this.events = events;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		var password = (attempt.getCredentials() instanceof String given) ? given : "";
		return switch (this.credentials.verify(attempt.getName(), password, source(attempt))) {
			case Verdict.Right right -> signedIn(right.actor(), attempt);
			case Verdict.Wrong wrong -> {
				tell(whyWrong(attempt.getName()), attempt);
				throw new BadCredentialsException("Wrong username or password");
			}
			case Verdict.TurnedAway away -> {
				tell(SecurityEvent.SIGN_IN_THROTTLED, attempt);
				throw new TurnedAway(away.why());
			}
		};
	}

	private static SignedIn signedIn(Actor actor, Authentication attempt) {
		var signedIn = new SignedIn(actor);
		signedIn.setDetails(attempt.getDetails());
		return signedIn;
	}

	private void tell(SecurityEvent event, Authentication attempt) {
		this.events.recordFrom(event, attempt.getName(), source(attempt));
	}

	/** For those who watch; whoever tried is not told. */
	private SecurityEvent whyWrong(String username) {
		return this.users.find(username).isPresent() ? SecurityEvent.SIGN_IN_WRONG_PASSWORD
				: this.users.nameOf(username).isPresent() ? SecurityEvent.SIGN_IN_DEACTIVATED
						: SecurityEvent.SIGN_IN_UNKNOWN_USER;
	}

	static String source(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details
				&& details.getRemoteAddress() instanceof String address) ? address : "";
	}

}
