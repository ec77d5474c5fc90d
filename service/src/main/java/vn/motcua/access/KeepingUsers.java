package vn.motcua.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.AccountRecord.Act;
import vn.motcua.agency.AgencyTree;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.BareLetters;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * An administrator (quản trị) keeps the accounts of his agency and those below it. Nobody
 * is ever deleted: the journal names him. Whatever is done is written down.
 */
public class KeepingUsers {

	private static final int MOST_RECORDS = 50;

	private final Accounts accounts;

	private final Supplier<AgencyTree> agencies;

	private final Reach reach;

	private final PasswordEncoder encoder;

	private final WorkLeftBehind work;

	private final AbsencesLeftBehind absences;

	private final Clock clock;

	KeepingUsers(Accounts accounts, Supplier<AgencyTree> agencies, Reach reach, PasswordEncoder encoder,
			WorkLeftBehind work, AbsencesLeftBehind absences, Clock clock) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.reach = reach;
		this.encoder = encoder;
		this.work = work;
		this.absences = absences;
		this.clock = clock;
	}

	/**
	 * In order of username.
	 * @param q part of the username or the name, with or without diacritics
	 */
	public Page<UserEntry> list(Actor by, @Nullable String agency, @Nullable String q, Paging paging) {
		this.reach.requireAny(by, Role.ADMIN);
		var asked = (agency != null) ? agency : by.agency();
		this.reach.require(by, asked);
		var cursor = paging.cursor();
		var wanted = BareLetters.of((q != null) ? q.strip() : "");
		// Nobody's name is indexed by bare letters: who searches reads all, a few
		// thousand.
		var read = this.accounts.in(this.agencies.get().within(asked), (cursor != null) ? cursor.text(0) : null,
				wanted.isEmpty() ? paging.size() + 1 : Integer.MAX_VALUE);
		var found = read.stream()
			.filter((account) -> account.username().contains(wanted)
					|| BareLetters.of(account.actor().name()).contains(wanted))
			.limit(paging.size() + 1L)
			.toList();
		return Page.cut(found, paging.size(), (account) -> Cursor.of(account.actor().username())).map(UserEntry::of);
	}

	public UserEntry find(Actor by, String username) {
		return UserEntry.of(requireOver(by, username));
	}

	/** What became of the account, the last first. */
	public List<AccountRecord> recordsOf(Actor by, String username) {
		requireOver(by, username);
		return this.accounts.recordsOf(username, MOST_RECORDS);
	}

	@Transactional
	public UserEntry open(Actor by, NewUser user) {
		this.reach.requireAny(by, Role.ADMIN);
		user.requireGood(this.agencies.get());
		this.reach.require(by, user.agency());
		var account = user.account(this.encoder);
		if (!this.accounts.add(account)) {
			throw Refusal.conflict("username-taken",
					"There is a user " + user.username() + " already. Choose another username.");
		}
		write(by, account.username(), Act.OPENED, null, words(account.actor().roles()));
		return UserEntry.of(account);
	}

	/** By an administrator over him, never by himself. */
	@Transactional
	public UserEntry changeRoles(Actor by, String username, NewRoles wanted) {
		// Two at once would leave the roles of both.
		this.accounts.lock(username);
		var account = requireOver(by, username);
		var roles = wanted.requireGood();
		if (by.username().equals(username)) {
			throw Refusal.conflict("own-roles", "Nobody changes his own roles. Ask another administrator.");
		}
		if (!roles.contains(Role.ADMIN)) {
			requireAnother(account);
		}
		if (!roles.equals(account.actor().roles())) {
			this.accounts.changeRoles(username, roles);
			write(by, username, Act.ROLES, words(account.actor().roles()), words(roles));
		}
		var actor = account.actor();
		return UserEntry.of(new Account(new Actor(username, actor.name(), actor.agency(), roles),
				account.passwordHash(), account.active()));
	}

	/**
	 * Điều chuyển: he works at another agency from now on. What he had in hand stays
	 * where it is and is anybody's again; whoever stands in for him, or he for others,
	 * does so no longer. By an administrator of both agencies, never by himself.
	 */
	@Transactional
	public Transferred transfer(Actor by, String username, NewPost wanted) {
		this.accounts.lock(username);
		var account = requireOver(by, username);
		var roles = wanted.requireGood(this.agencies.get());
		this.reach.require(by, wanted.agency());
		if (by.username().equals(username)) {
			throw Refusal.conflict("own-roles", "Nobody changes his own roles. Ask another administrator.");
		}
		var before = account.actor();
		if (!roles.contains(Role.ADMIN) || !wanted.agency().equals(before.agency())) {
			requireAnother(account);
		}
		var left = this.work.leave(username, by);
		var ended = this.absences.end(username, Set.of(), by.username());
		if (!wanted.agency().equals(before.agency())) {
			this.accounts.changeAgency(username, wanted.agency());
		}
		if (!roles.equals(before.roles())) {
			this.accounts.changeRoles(username, roles);
		}
		write(by, username, Act.TRANSFERRED, before.agency() + " " + words(before.roles()),
				wanted.agency() + " " + words(roles));
		return Transferred.of(new Account(new Actor(username, before.name(), wanted.agency(), roles),
				account.passwordHash(), account.active()), left, ended);
	}

	@Transactional
	public UserEntry rename(Actor by, String username, NewName wanted) {
		this.accounts.lock(username);
		var account = requireOver(by, username);
		var name = wanted.requireGood();
		var before = account.actor();
		if (!name.equals(before.name())) {
			this.accounts.changeName(username, name);
			write(by, username, Act.RENAMED, before.name(), name);
		}
		return UserEntry.of(new Account(new Actor(username, name, before.agency(), before.roles()),
				account.passwordHash(), account.active()));
	}

	@Transactional
	public UserEntry activate(Actor by, String username) {
		var account = requireOver(by, username);
		this.agencies.get().requireOpen(account.actor().agency(), "agency");
		return changeActive(by, account, true);
	}

	@Transactional
	public UserEntry deactivate(Actor by, String username) {
		var account = requireOver(by, username);
		if (by.username().equals(username)) {
			throw Refusal.conflict("own-account",
					"Nobody deactivates himself: an agency might be left without an administrator. Ask another one.");
		}
		requireAnother(account);
		return changeActive(by, account, false);
	}

	private UserEntry changeActive(Actor by, Account account, boolean active) {
		if (account.active() != active) {
			this.accounts.changeActive(account.username(), active);
			write(by, account.username(), active ? Act.ACTIVATED : Act.DEACTIVATED, null, null);
		}
		return UserEntry.of(new Account(account.actor(), account.passwordHash(), active));
	}

	/**
	 * Without an administrator of the whole nobody could make another: two who take each
	 * other's role away must not both succeed.
	 */
	private void requireAnother(Account account) {
		var root = this.agencies.get().root();
		var actor = account.actor();
		if (account.active() && actor.roles().contains(Role.ADMIN) && actor.agency().equals(root)
				&& !this.accounts.hasOtherAdministrator(root, actor.username())) {
			throw Refusal.conflict("last-administrator", actor.username()
					+ " is the last administrator of the whole. Give the role to someone else there first.");
		}
	}

	private Account requireOver(Actor by, String username) {
		this.reach.requireAny(by, Role.ADMIN);
		var account = this.accounts.find(username)
			.orElseThrow(() -> Refusal.unknown("unknown-user", "There is no user " + username + "."));
		this.reach.require(by, account.actor().agency());
		return account;
	}

	private void write(Actor by, String username, Act act, @Nullable String before, @Nullable String after) {
		this.accounts.write(username, new AccountRecord(this.clock.instant(), by.username(), act, before, after));
	}

	private static String words(Set<Role> roles) {
		return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
	}

}
