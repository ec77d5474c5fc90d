package vn.motcua.access;

import java.time.Clock;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

import vn.motcua.access.AccountRecord.Act;
import vn.motcua.refusal.Refusal;

/**
 * Đổi mật khẩu: everyone changes his own, knowing the one he had; an administrator sets
 * that of someone who forgot his. Whoever was signed in with the old one no longer is.
 */
public class ChangingPasswords {

	/** Where he is who signed in: nobody uses up his tries from outside. */
	private static final String SIGNED_IN = "signed-in";

	private final Accounts accounts;

	private final KeepingUsers users;

	private final VerifyingCredentials credentials;

	private final SecurityEvents events;

	private final PasswordEncoder encoder;

	private final TransactionOperations transaction;

	private final Clock clock;

	ChangingPasswords(Accounts accounts, KeepingUsers users, VerifyingCredentials credentials, SecurityEvents events,
			PasswordEncoder encoder, TransactionOperations transaction, Clock clock) {
		this.accounts = accounts;
		this.users = users;
		this.credentials = credentials;
		this.events = events;
		this.encoder = encoder;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** By himself, or by an administrator over him. */
	public void change(Actor by, String username, NewPassword wanted) {
		if (by.username().equals(username)) {
			wanted.requireGood(by.username(), by.name());
			requireKnown(by, wanted.currentPassword());
		}
		else {
			wanted.requireGood(username, this.users.find(by, username).name());
		}
		// Nobody waits for the database while a hash is made.
		var hash = wanted.password().hash(this.encoder);
		this.transaction.executeWithoutResult((status) -> {
			this.accounts.changePassword(username, hash);
			this.accounts.write(username,
					new AccountRecord(this.clock.instant(), by.username(), Act.PASSWORD, null, null));
		});
	}

	/** Guessing it is as slow here as at the door. */
	private void requireKnown(Actor by, Password current) {
		switch (this.credentials.verify(by.username(), current.clear(), SIGNED_IN)) {
			case Verdict.Right right -> {
			}
			case Verdict.Wrong wrong -> {
				this.events.record(SecurityEvent.PASSWORD_CHANGE_REFUSED, by.username());
				throw Refusal.field("wrong-current-password", "currentPassword",
						"The present password is wrong. Type the one you signed in with.");
			}
			case Verdict.TurnedAway away -> throw away.why();
		}
	}

}
