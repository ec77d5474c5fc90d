package vn.motcua.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many attempts wait for their turn at this name. */
public final class TurnedAway extends AuthenticationException {

	private final long seconds;

	TurnedAway(Duration retryAfter) {
		super("Too many attempts to sign in wait for their turn");
		// Rounded up: who comes back a moment too early is turned away again.
		this.seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
	}

	public long seconds() {
		return this.seconds;
	}

}
