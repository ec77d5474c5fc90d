package vn.motcua.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** Users in memory, that counts how often it is asked. */
final class KnownAccounts implements Accounts {

	private final Map<String, Account> byName = new TreeMap<>();

	private final Map<String, List<AccountRecord>> records = new TreeMap<>();

	final AtomicInteger queries = new AtomicInteger();

	/** What happens after an account was read and before it is handed out. */
	Runnable meanwhile = () -> {
	};

	KnownAccounts with(Actor actor, String password) {
		this.byName.put(actor.username(), new Account(actor, SlowHash.of(password), true));
		return this;
	}

	@Override
	public Optional<Account> find(String username) {
		this.queries.incrementAndGet();
		var read = Optional.ofNullable(this.byName.get(username));
		this.meanwhile.run();
		return read;
	}

	@Override
	public void lock(String username) {
		// Nobody else is there.
	}

	@Override
	public List<Account> all() {
		this.queries.incrementAndGet();
		var read = List.copyOf(this.byName.values());
		this.meanwhile.run();
		return read;
	}

	@Override
	public List<Account> in(Collection<String> agencies, @Nullable String after, int limit) {
		return this.byName.values()
			.stream()
			.filter((account) -> agencies.contains(account.actor().agency()))
			.filter((account) -> after == null || account.username().compareTo(after) > 0)
			.limit(limit)
			.toList();
	}

	@Override
	public boolean add(Account account) {
		return this.byName.putIfAbsent(account.username(), account) == null;
	}

	@Override
	public boolean addFirst(Account account) {
		return this.byName.isEmpty() && add(account);
	}

	@Override
	public void changePassword(String username, String passwordHash) {
		this.byName.computeIfPresent(username,
				(name, account) -> new Account(account.actor(), passwordHash, account.active()));
	}

	@Override
	public void changeActive(String username, boolean active) {
		this.byName.computeIfPresent(username,
				(name, account) -> new Account(account.actor(), account.passwordHash(), active));
	}

	@Override
	public void changeRoles(String username, Set<Role> roles) {
		this.byName.computeIfPresent(username, (name, account) -> {
			var actor = account.actor();
			return new Account(new Actor(name, actor.name(), actor.agency(), roles), account.passwordHash(),
					account.active());
		});
	}

	@Override
	public void changeAgency(String username, String agency) {
		this.byName.computeIfPresent(username, (name, account) -> {
			var actor = account.actor();
			return new Account(new Actor(name, actor.name(), agency, actor.roles()), account.passwordHash(),
					account.active());
		});
	}

	@Override
	public void changeName(String username, String wanted) {
		this.byName.computeIfPresent(username, (name, account) -> {
			var actor = account.actor();
			return new Account(new Actor(name, wanted, actor.agency(), actor.roles()), account.passwordHash(),
					account.active());
		});
	}

	@Override
	public boolean hasOtherAdministrator(String agency, String username) {
		return all().stream()
			.filter(Account::active)
			.map(Account::actor)
			.anyMatch((actor) -> actor.agency().equals(agency) && actor.roles().contains(Role.ADMIN)
					&& !actor.username().equals(username));
	}

	@Override
	public void write(String username, AccountRecord record) {
		this.records.computeIfAbsent(username, (name) -> new ArrayList<>()).addFirst(record);
	}

	@Override
	public List<AccountRecord> recordsOf(String username, int most) {
		return this.records.getOrDefault(username, List.of());
	}

}
