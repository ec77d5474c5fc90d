package vn.motcua.access;

import java.util.Locale;

/** What whoever watches over the service wants to be told of. */
enum SecurityEvent {

	SIGN_IN(false), SIGN_IN_WRONG_PASSWORD(true), SIGN_IN_UNKNOWN_USER(true), SIGN_IN_DEACTIVATED(true),
	SIGN_IN_THROTTLED(true),
	/** The password was right, but he never came from there before. */
	SIGN_IN_NEW_NETWORK(true), SIGN_OUT(false),
	/** By its owner elsewhere, or by an administrator. */
	SESSION_ENDED(false), SESSION_IDLE(false), SESSION_TOO_OLD(false),
	/** Whoever wanted to change his password did not know it. */
	PASSWORD_CHANGE_REFUSED(true), PASSWORD_CHANGED(false), ROLES_CHANGED(false), ACCOUNT_OPENED(false),
	ACCOUNT_DEACTIVATED(false), ACCOUNT_ACTIVATED(false), ACCOUNT_TRANSFERRED(false), ACCOUNT_RENAMED(false),
	/** A form that is not ours, or was open too long. */
	FORM_REFUSED(true);

	private final boolean odd;

	SecurityEvent(boolean odd) {
		this.odd = odd;
	}

	/** Whether it is nothing of every day. */
	boolean isOdd() {
		return this.odd;
	}

	/** {@code sign-in-wrong-password}. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
