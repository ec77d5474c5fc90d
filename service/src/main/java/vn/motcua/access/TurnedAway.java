package vn.motcua.access;

import org.springframework.security.core.AuthenticationException;

import vn.motcua.refusal.Refusal;

/** Someone signs in at a moment when his password is not even looked at. */
public final class TurnedAway extends AuthenticationException {

	private final transient Refusal why;

	TurnedAway(Refusal why) {
		super(why.sentence());
		this.why = why;
	}

	public Refusal why() {
		return this.why;
	}

	/** After how long it is worth trying again. */
	public long seconds() {
		return this.why.retryAfterSeconds().orElse(1L);
	}

}
