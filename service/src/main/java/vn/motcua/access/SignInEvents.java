package vn.motcua.access;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Who comes in at the pages, and who leaves. */
@Component
class SignInEvents {

	private final SecurityEvents events;

	private final KnownNetworks networks;

	SignInEvents(SecurityEvents events, KnownNetworks networks) {
		this.events = events;
		this.networks = networks;
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent signIn) {
		var username = signIn.getAuthentication().getName();
		var address = SigningIn.source(signIn.getAuthentication());
		this.events.recordFrom(SecurityEvent.SIGN_IN, username, address);
		if (this.networks.isNew(username, ClientNetwork.of(address))) {
			this.events.recordFrom(SecurityEvent.SIGN_IN_NEW_NETWORK, username, address);
		}
	}

	@EventListener
	void signedOut(LogoutSuccessEvent signOut) {
		this.events.record(SecurityEvent.SIGN_OUT, signOut.getAuthentication().getName());
	}

}
