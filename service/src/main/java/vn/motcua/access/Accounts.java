package vn.motcua.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** All users there are. */
interface Accounts {

	Optional<Account> find(String username);

	/** Those who may sign in, and those who no longer do. */
	List<Account> all();

	/** Users of the agencies in order of username, beginning after the one given. */
	List<Account> in(Collection<String> agencies, @Nullable String after, int limit);

	/** False when the username is taken. */
	boolean add(Account account);

	/** False when there is any user already. */
	boolean addFirst(Account account);

	/** Whoever else changes that user now waits until this transaction ends. */
	void lock(String username);

	void changePassword(String username, String passwordHash);

	void changeActive(String username, boolean active);

	void changeRoles(String username, Set<Role> roles);

	void changeAgency(String username, String agency);

	void changeName(String username, String name);

	/**
	 * Whether anyone else may sign in who administers that agency. Two who take an
	 * administrator away come one after the other.
	 */
	boolean hasOtherAdministrator(String agency, String username);

	/** Writes down what became of an account; it stays written. */
	void write(String username, AccountRecord record);

	/** What became of the account, the last first. */
	List<AccountRecord> recordsOf(String username, int most);

}
