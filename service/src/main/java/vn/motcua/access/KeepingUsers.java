package vn.motcua.access;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.agency.AgencyTree;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * An administrator (quản trị) keeps the accounts of his agency and those below it. Nobody
 * is ever deleted: the journal names him.
 */
public class KeepingUsers {

	private final Accounts accounts;

	private final Supplier<AgencyTree> agencies;

	private final Reach reach;

	private final PasswordEncoder encoder;

	KeepingUsers(Accounts accounts, Supplier<AgencyTree> agencies, Reach reach, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.reach = reach;
		this.encoder = encoder;
	}

	public Page<UserEntry> list(Actor by, @Nullable String agency, Paging paging) {
		this.reach.requireAny(by, Role.ADMIN);
		var asked = (agency != null) ? agency : by.agency();
		this.reach.require(by, asked);
		var cursor = paging.cursor();
		var found = this.accounts.in(this.agencies.get().within(asked), (cursor != null) ? cursor.text(0) : null,
				paging.size() + 1);
		return Page.cut(found, paging.size(), (account) -> Cursor.of(account.actor().username())).map(UserEntry::of);
	}

	public UserEntry open(Actor by, NewUser user) {
		this.reach.requireAny(by, Role.ADMIN);
		user.requireGood(this.agencies.get());
		this.reach.require(by, user.agency());
		var account = user.account(this.encoder);
		if (!this.accounts.add(account)) {
			throw Refusal.conflict("username-taken",
					"There is a user " + user.username() + " already. Choose another username.");
		}
		return UserEntry.of(account);
	}

	/** By himself, or by an administrator over him. */
	public void changePassword(Actor by, String username, NewPassword wanted) {
		if (!by.username().equals(username)) {
			requireOver(by, username);
		}
		wanted.requireGood();
		this.accounts.changePassword(username, wanted.password().hash(this.encoder));
	}

	public UserEntry activate(Actor by, String username) {
		return changeActive(requireOver(by, username), true);
	}

	public UserEntry deactivate(Actor by, String username) {
		var account = requireOver(by, username);
		if (by.username().equals(username)) {
			throw Refusal.conflict("own-account",
					"Nobody deactivates himself: an agency might be left without an administrator. Ask another one.");
		}
		return changeActive(account, false);
	}

	private UserEntry changeActive(Account account, boolean active) {
		this.accounts.changeActive(account.username(), active);
		return UserEntry.of(new Account(account.actor(), account.passwordHash(), active));
	}

	private Account requireOver(Actor by, String username) {
		this.reach.requireAny(by, Role.ADMIN);
		var account = this.accounts.find(username)
			.orElseThrow(() -> Refusal.unknown("unknown-user", "There is no user " + username + "."));
		this.reach.require(by, account.actor().agency());
		return account;
	}

}
