package vn.motcua.access;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.CannotGetJdbcConnectionException;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@Timeout(20)
class HashingExecutorTest {

	private final HashingExecutor hashing = new HashingExecutor(2, 20, 5, Duration.ofSeconds(10));

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch open = new CountDownLatch(1);

	private final AtomicInteger atOnce = new AtomicInteger();

	@AfterEach
	void close() {
		this.open.countDown();
		this.callers.close();
		this.hashing.close();
	}

	@Test
	void computes_as_many_at_once_as_it_has_threads() {
		for (int caller = 0; caller < 10; caller++) {
			inTurn("source" + caller, this::hash);
		}
		await().untilAtomic(this.atOnce, is(2));
		await().during(Duration.ofMillis(200)).untilAtomic(this.atOnce, is(2));
	}

	@Test
	void turns_away_whoever_finds_no_place_and_says_when_to_come_back() {
		inTurn("one source", this::hash);
		inTurn("one source", this::hash);
		await().untilAtomic(this.atOnce, is(2));
		List<Future<Boolean>> all = new ArrayList<>();
		for (int caller = 0; caller < 12; caller++) {
			all.add(inTurn("one source", this::hash));
		}
		await().until(() -> all.stream().filter(Future::isDone).count() == 12 - 5);
		assertThatThrownBy(() -> all.stream().filter(Future::isDone).findFirst().orElseThrow().get())
			.isInstanceOf(ExecutionException.class)
			.cause()
			.isInstanceOfSatisfying(Refusal.class, (refusal) -> assertThat(refusal.retryAfterSeconds()).contains(3L));
	}

	@Test
	void does_not_let_anybody_wait_longer_than_he_would() {
		var hasty = new HashingExecutor(1, 9, 9, Duration.ofMillis(100));
		this.callers.submit(() -> hasty.inTurn("a", "n", this::hash));
		await().untilAtomic(this.atOnce, is(1));
		assertThatThrownBy(() -> hasty.inTurn("b", "n", () -> true)).isInstanceOf(Refusal.class);
		this.open.countDown();
		hasty.close();
	}

	@Test
	void tells_all_who_wait_that_the_database_is_away() {
		var away = new CannotGetJdbcConnectionException("away", new SQLTransientConnectionException("away", "08001"));
		var looked = new AtomicInteger();
		try (var single = new HashingExecutor(1, 9, 9, Duration.ofSeconds(10))) {
			List<Future<Boolean>> all = new ArrayList<>();
			all.add(this.callers.submit(() -> single.inTurn("a", "name", () -> {
				hash();
				throw away;
			})));
			await().untilAtomic(this.atOnce, is(1));
			for (String source : List.of("b", "c", "d")) {
				all.add(this.callers.submit(() -> single.inTurn(source, "name", () -> looked.incrementAndGet() > 0)));
			}
			await().until(() -> single.waiting() == 3);
			this.open.countDown();
			assertThat(all).allSatisfy((each) -> assertThatThrownBy(each::get).hasCause(away));
			assertThat(looked).hasValue(0);
		}
	}

	private Future<Boolean> inTurn(String source, Supplier<Boolean> work) {
		return this.callers.submit(() -> this.hashing.inTurn(source, "name", work));
	}

	private boolean hash() {
		this.atOnce.incrementAndGet();
		try {
			this.open.await();
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
