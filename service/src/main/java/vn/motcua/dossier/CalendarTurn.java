package vn.motcua.dossier;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One change of the calendar is carried out at a time, on whichever replica; held until
 * the transaction ends. An advisory lock and not one of a row, because that would give
 * the transaction a number, and the readers of the journal wait for the oldest of those.
 */
@Component
class CalendarTurn {

	/** "lich": what the lock is known by in the database. */
	static final long KEY = 0x6c696368L;

	private static final Duration LOOK = Duration.ofMillis(100);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	/** Who waits in this process, in order; only the first asks the database. */
	private final ReentrantLock here = new ReentrantLock(true);

	CalendarTurn(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Waits for it and carries the change out, in a transaction. Nobody holds a
	 * connection while he waits: whoever has the turn needs one more for each piece of
	 * his work, and however many wait, the pool has it.
	 */
	<T> T during(Supplier<T> change) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Whoever waits for the turn holds no connection");
		}
		this.here.lock();
		try {
			while (true) {
				var done = this.transaction
					.execute((status) -> tryToTake() ? Optional.of(change.get()) : Optional.<T>empty());
				if (done.isPresent()) {
					return done.get();
				}
				LockSupport.parkNanos(LOOK.toNanos());
			}
		}
		finally {
			this.here.unlock();
		}
	}

	/** Whether nobody else has it; for who is in a transaction. */
	boolean tryToTake() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(KEY).query(Boolean.class).single();
	}

}
