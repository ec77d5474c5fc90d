package vn.motcua.throttle;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/**
 * The budgets in the table {@code attempt_budget}. Each use is one statement that counts
 * and compares in one, so that of a thousand at the same moment, on however many
 * replicas, not one too many is let through.
 */
@Repository
class StoredBudgets implements AttemptBudgets {

	/**
	 * What ends later than two whole periods from now was counted by a clock that went
	 * wrong. What ends a little later than one was counted by a call that overtook this
	 * one, or by a replica whose clock is ahead: it counts.
	 */
	private static final String OVER = "(b.expires_at <= :now or b.expires_at > excluded.expires_at + :within::interval)";

	private static final String USE = """
			insert into attempt_budget as b (key, used, expires_at) values (:key, 1, :until)
			on conflict (key) do update
			set used = case when OVER then 1 else b.used + 1 end,
			    expires_at = case when OVER then excluded.expires_at else b.expires_at end
			where OVER or b.used < :most
			returning used
			""".replace("OVER", OVER);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	StoredBudgets(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Override
	public <T> T together(Supplier<T> work) {
		// Within another it would be undone with it when that fails, and it fails
		// whenever somebody guesses wrong.
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"A try is counted in a transaction of its own");
		return this.transaction.execute((status) -> work.get());
	}

	@Override
	public int use(Budget budget, Instant now) {
		return this.jdbc.sql(USE)
			.param("key", budget.key())
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(now.plus(budget.limit().within())))
			.param("within", budget.limit().within().toString())
			.param("most", budget.limit().most())
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	@Override
	public Instant wholeAgain(Budget budget, Instant now) {
		return this.jdbc.sql("select expires_at from attempt_budget where key = ?")
			.param(budget.key())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(now);
	}

	@Override
	public void giveBack(List<Budget> budgets) {
		for (Budget budget : budgets) {
			this.jdbc.sql("update attempt_budget set used = used - 1 where key = ? and used > 0")
				.param(budget.key())
				.update();
		}
	}

	@Override
	public void restore(Budget budget) {
		this.jdbc.sql("delete from attempt_budget where key = ?").param(budget.key()).update();
	}

	@Override
	public boolean knows(byte[] key, Instant now) {
		return this.jdbc.sql("select exists (select from attempt_budget where key = ? and expires_at > ?)")
			.param(key)
			.param(Timestamp.from(now))
			.query(Boolean.class)
			.single();
	}

	@Override
	public void learn(byte[] key, Instant now, Duration time) {
		this.jdbc.sql("""
				insert into attempt_budget (key, used, expires_at) values (?, 0, ?)
				on conflict (key) do update set expires_at = excluded.expires_at
				""").param(key).param(Timestamp.from(now.plus(time))).update();
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
	void forgetExpired() {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("delete from attempt_budget where expires_at <= ?")
				.param(Timestamp.from(this.clock.instant()))
				.update());
	}

}
