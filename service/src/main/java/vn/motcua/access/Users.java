package vn.motcua.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/** Who works here: asked for often, by name, at no cost. */
@Component
public class Users {

	private final Accounts accounts;

	private final ChangeFeed changes;

	private final Remembered<People> people;

	Users(Accounts accounts, ChangeFeed changes) {
		this.accounts = accounts;
		this.changes = changes;
		this.people = changes.remember(this::load, "app_user", "app_user_role");
	}

	/** The user of that name, unless there is none or he was deactivated. */
	public Optional<Actor> find(String username) {
		// Unheard changes would leave the snapshot as it was, however long.
		return this.changes.isLive() ? Optional.ofNullable(this.people.get().active().get(username))
				: this.accounts.find(username).filter(Account::active).map(Account::actor);
	}

	/** What he is or was called who has or had that username. */
	public Optional<String> nameOf(String username) {
		return this.changes.isLive() ? Optional.ofNullable(this.people.get().names().get(username))
				: this.accounts.find(username).map((account) -> account.actor().name());
	}

	/** Everyone who may sign in. */
	public Collection<Actor> all() {
		return (this.changes.isLive() ? this.people.get() : load()).active().values();
	}

	@TransactionalEventListener
	void forget(UserChanged changed) {
		this.people.forget();
	}

	private People load() {
		var all = this.accounts.all();
		return new People(
				all.stream()
					.filter(Account::active)
					.map(Account::actor)
					.collect(Collectors.toUnmodifiableMap(Actor::username, Function.identity())),
				all.stream().collect(Collectors.toUnmodifiableMap(Account::username, (each) -> each.actor().name())));
	}

	/**
	 * All by their usernames.
	 *
	 * @param names of those who have left, too: the journal names them
	 */
	private record People(Map<String, Actor> active, Map<String, String> names) {
	}

}
