package vn.motcua.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** All users there are. */
interface Accounts {

	Optional<Account> find(String username);

	/** Those who may sign in. */
	List<Account> active();

	/** Users of the agencies in order of username, beginning after the one given. */
	List<Account> in(Collection<String> agencies, @Nullable String after, int limit);

	/** False when the username is taken. */
	boolean add(Account account);

	/** False when there is any user already. */
	boolean addFirst(Account account);

	void changePassword(String username, String passwordHash);

	void changeActive(String username, boolean active);

}
