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

	private final Remembered<Map<String, Actor>> active;

	Users(Accounts accounts, ChangeFeed changes) {
		this.accounts = accounts;
		this.changes = changes;
		this.active = changes.remember(this::load, "app_user", "app_user_role");
	}

	/** The user of that name, unless there is none or he was deactivated. */
	public Optional<Actor> find(String username) {
		// Unheard changes would leave the snapshot as it was, however long.
		return this.changes.isLive() ? Optional.ofNullable(this.active.get().get(username))
				: this.accounts.find(username).filter(Account::active).map(Account::actor);
	}

	/** Everyone who may sign in. */
	public Collection<Actor> all() {
		return (this.changes.isLive() ? this.active.get() : load()).values();
	}

	@TransactionalEventListener
	void forget(UserChanged changed) {
		this.active.forget();
	}

	private Map<String, Actor> load() {
		return this.accounts.active()
			.stream()
			.map(Account::actor)
			.collect(Collectors.toUnmodifiableMap(Actor::username, Function.identity()));
	}

}
