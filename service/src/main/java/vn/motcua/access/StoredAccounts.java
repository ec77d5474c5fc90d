package vn.motcua.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.web.Texts;

/** The users in the tables {@code app_user} and {@code app_user_role}. */
@Repository
class StoredAccounts implements Accounts {

	private static final String SELECT = """
			select u.username, u.password_hash, u.name, u.agency, u.enabled,
			       array(select r.role from app_user_role r where r.username = u.username) as roles
			from app_user u
			""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	StoredAccounts(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public Optional<Account> find(String username) {
		// What is no text, PostgreSQL does not know; so nobody is called that.
		if (!Texts.isText(username)) {
			return Optional.empty();
		}
		return this.jdbc.sql(SELECT + "where u.username = ?").param(username).query(StoredAccounts::account).optional();
	}

	@Override
	public List<Account> all() {
		return this.jdbc.sql(SELECT).query(StoredAccounts::account).list();
	}

	@Override
	public List<Account> in(Collection<String> agencies, @Nullable String after, int limit) {
		return this.jdbc.sql(SELECT + """
				where u.agency in (:agencies)
				  and u.username > :after
				order by u.username -- app_user_pkey
				limit :limit
				""")
			.param("agencies", agencies)
			.param("after", (after != null) ? after : "")
			.param("limit", limit)
			.query(StoredAccounts::account)
			.list();
	}

	@Override
	@Transactional
	public boolean add(Account account) {
		return insert(account, """
				insert into app_user (username, password_hash, name, agency, enabled)
				values (?, ?, ?, ?, ?)
				on conflict do nothing
				""");
	}

	@Override
	@Transactional
	public boolean addFirst(Account account) {
		// Two replicas that start together both see nobody: the second waits for the
		// first to commit, and does nothing.
		return insert(account, """
				insert into app_user (username, password_hash, name, agency, enabled)
				select ?, ?, ?, ?, ?
				where not exists (select from app_user)
				on conflict do nothing
				""");
	}

	private boolean insert(Account account, String sql) {
		var actor = account.actor();
		var added = this.jdbc.sql(sql)
			.params(actor.username(), account.passwordHash(), actor.name(), actor.agency(), account.active())
			.update() == 1;
		if (added) {
			insertRoles(actor.username(), actor.roles());
			this.events.publishEvent(new UserChanged(actor.username()));
		}
		return added;
	}

	@Override
	@Transactional
	public void changePassword(String username, String passwordHash) {
		this.jdbc.sql("update app_user set password_hash = ? where username = ?")
			.params(passwordHash, username)
			.update();
		this.events.publishEvent(new UserChanged(username));
	}

	@Override
	@Transactional
	public void changeActive(String username, boolean active) {
		this.jdbc.sql("update app_user set enabled = ? where username = ?").params(active, username).update();
		this.events.publishEvent(new UserChanged(username));
	}

	@Override
	@Transactional
	public void changeRoles(String username, Set<Role> roles) {
		this.jdbc.sql("delete from app_user_role where username = ?").param(username).update();
		insertRoles(username, roles);
		this.events.publishEvent(new UserChanged(username));
	}

	@Override
	@Transactional
	public void changeAgency(String username, String agency) {
		this.jdbc.sql("update app_user set agency = ? where username = ?").params(agency, username).update();
		this.events.publishEvent(new UserChanged(username));
	}

	@Override
	@Transactional
	public void changeName(String username, String name) {
		this.jdbc.sql("update app_user set name = ? where username = ?").params(name, username).update();
		this.events.publishEvent(new UserChanged(username));
	}

	@Override
	public void lock(String username) {
		this.jdbc.sql("select username from app_user where username = ? for update")
			.param(username)
			.query(String.class)
			.optional();
	}

	@Override
	public boolean hasOtherAdministrator(String agency, String username) {
		// The lock first, in a statement of its own: the next one sees what was committed
		// before it was given.
		this.jdbc.sql("select id from agency where id = ? for no key update").param(agency).query().singleRow();
		return this.jdbc.sql("""
				select exists (
				    select
				    from app_user u
				    join app_user_role r on r.username = u.username
				    where u.agency = ?
				    and u.enabled
				    and r.role = 'ADMIN'
				    and u.username <> ?)
				""").params(agency, username).query(Boolean.class).single();
	}

	@Override
	public void write(String username, AccountRecord record) {
		this.jdbc
			.sql("insert into account_record (at, made_by, username, act, before, after) values (?, ?, ?, ?, ?, ?)")
			.param(Timestamp.from(record.at()))
			.param(record.by())
			.param(username)
			.param(record.act().name())
			.param(record.before())
			.param(record.after())
			.update();
		this.events.publishEvent(new AccountRecorded(username, record.act(), record.by()));
	}

	@Override
	public List<AccountRecord> recordsOf(String username, int most) {
		// Index account_record_of_user.
		return this.jdbc.sql(
				"select at, made_by, act, before, after from account_record where username = ? order by id desc limit ?")
			.params(username, most)
			.query((row, number) -> new AccountRecord(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("made_by"), AccountRecord.Act.valueOf(row.getString("act")), row.getString("before"),
					row.getString("after")))
			.list();
	}

	private void insertRoles(String username, Set<Role> roles) {
		for (Role role : roles) {
			this.jdbc.sql("insert into app_user_role (username, role) values (?, ?)")
				.params(username, role.name())
				.update();
		}
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
			.map(Role::valueOf)
			.collect(Collectors.toUnmodifiableSet());
		var actor = new Actor(row.getString("username"), row.getString("name"), row.getString("agency"), roles);
		return new Account(actor, row.getString("password_hash"), row.getBoolean("enabled"));
	}

}
