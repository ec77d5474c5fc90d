package vn.motcua.throttle;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.refusal.Refusal;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two limiters stand for two replicas: they share nothing but the database. */
@ServiceTest
class AttemptLimiterTest {

	private static final String OWNER = "198.51.100.1";

	private static final String ATTACKER = "203.0.113.9";

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final StoredBudgets stored;

	private final TransactionTemplate transaction;

	private final AttemptLimiter limiter;

	private final AttemptLimiter replica;

	private final String name = "name-" + UUID.randomUUID();

	private final String purpose = "test-" + UUID.randomUUID();

	AttemptLimiterTest(PassingClock clock, JdbcClient jdbc, StoredBudgets stored,
			PlatformTransactionManager transactions) {
		this.clock = clock;
		this.jdbc = jdbc;
		this.stored = stored;
		this.transaction = new TransactionTemplate(transactions);
		this.limiter = limiter(stored);
		this.replica = limiter(new StoredBudgets(jdbc, transactions, clock));
	}

	private AttemptLimiter limiter(StoredBudgets budgets) {
		return new AttemptLimiter(this.purpose, new AttemptLimiter.Limits(RateLimit.valueOf("3 in 1h"),
				RateLimit.valueOf("8 in 1h"), RateLimit.valueOf("6 in 1h")), budgets, this.clock);
	}

	@Nested
	class Wrong_tries {

		@Test
		void are_few_from_one_place_at_one_target_on_whichever_replica() {
			limiter.begin(ATTACKER, name);
			replica.begin(ATTACKER, name);
			limiter.begin(ATTACKER, name);
			refused(replica, ATTACKER, name).extracting(Refusal::code).isEqualTo("too-many-tries");
			refused(limiter, ATTACKER, name);
		}

		@Test
		void are_few_however_many_come_at_once() throws Exception {
			try (var threads = Executors.newFixedThreadPool(8)) {
				var tries = IntStream.range(0, 60).<Callable<Boolean>>mapToObj((number) -> () -> {
					try {
						((number % 2 == 0) ? limiter : replica).begin(ATTACKER, name);
						return true;
					}
					catch (Refusal refusal) {
						return false;
					}
				}).toList();
				int begun = 0;
				for (var answer : threads.invokeAll(tries)) {
					begun += answer.get() ? 1 : 0;
				}
				assertThat(begun).isEqualTo(3);
			}
		}

		@Test
		void are_few_where_one_replica_s_clock_is_behind_another_s() {
			limiter.begin(ATTACKER, name);
			var behind = clock.instant().minusSeconds(30);
			limiter.begin(ATTACKER, name);
			try (var earlier = clock.showing(behind)) {
				replica.begin(ATTACKER, name);
				refused(replica, ATTACKER, name);
			}
			refused(limiter, ATTACKER, name);
		}

		@Test
		void are_told_when_to_come_back_and_may_then() {
			var began = clock.instant();
			tries(ATTACKER, name, 3);
			var wait = refused(limiter, ATTACKER, name).actual().retryAfterSeconds().orElseThrow();
			assertThat(wait).isBetween(3590L, 3600L);
			try (var later = clock.showing(began.plusSeconds(wait + 1))) {
				assertThatCode(() -> limiter.begin(ATTACKER, name)).doesNotThrowAnyException();
			}
		}

		@Test
		void at_many_targets_are_limited_by_where_they_come_from() {
			for (int target = 0; target < 8; target++) {
				limiter.begin(ATTACKER, name + target);
			}
			refused(replica, ATTACKER, name + "8").extracting(Refusal::code).isEqualTo("too-many-from-here");
		}

		@Test
		void that_are_refused_are_charged_to_nobody() {
			tries(ATTACKER, name, 3);
			for (int more = 0; more < 20; more++) {
				refused(limiter, ATTACKER, name);
			}
			tries(ATTACKER, name + "another", 3);
			tries(OWNER, name, 3);
		}

	}

	@Nested
	class The_owner_of_a_name {

		@Test
		void is_not_held_up_by_what_others_guess_elsewhere() {
			tries(ATTACKER, name, 3);
			refused(limiter, ATTACKER, name);
			tries(OWNER, name, 2);
		}

		@Test
		void has_one_try_left_where_he_never_was_while_all_the_world_guesses_at_it() {
			tries("203.0.113.1", name, 3);
			tries("203.0.113.2", name, 3);
			limiter.begin(OWNER, name).succeeded();
			limiter.begin("203.0.113.3", name);
			refused(limiter, "203.0.113.3", name);
		}

		@Test
		void has_all_of_his_tries_where_he_was_before() {
			limiter.begin(OWNER, name).succeeded();
			for (int other = 1; other < 4; other++) {
				tries("203.0.113." + other, name, (other < 3) ? 3 : 1);
			}
			tries(OWNER, name, 3);
		}

		@Test
		void is_not_held_up_where_he_was_before_by_others_behind_the_same_router() {
			limiter.begin(OWNER, name).succeeded();
			for (int target = 0; target < 8; target++) {
				limiter.begin(OWNER, name + target);
			}
			refused(limiter, OWNER, name + "new");
			tries(OWNER, name, 3);
		}

		@Test
		void is_forgiven_slips_of_the_finger() {
			for (int day = 0; day < 10; day++) {
				tries(OWNER, name, 2);
				replica.begin(OWNER, name).succeeded();
			}
		}

	}

	@Nested
	class A_place {

		@Test
		void is_all_addresses_that_a_subscriber_has_however_they_are_written() {
			limiter.begin("2001:db8:1:2:a:b:c:d", name);
			limiter.begin("2001:db8:1:2::1", name);
			limiter.begin("2001:0DB8:0001:0002:0000:0000:0000:0002", name);
			refused(limiter, "2001:db8:1:2::ffff", name);
			limiter.begin("2001:db8:1:3::1", name);
		}

		@Test
		void is_the_same_when_an_old_address_is_written_as_a_new_one() {
			tries("198.51.100.77", name, 2);
			limiter.begin("::ffff:198.51.100.77", name);
			refused(limiter, "198.51.100.77", name);
		}

	}

	@Nested
	class What_is_stored {

		@Test
		void names_neither_a_place_nor_a_target() {
			limiter.begin(ATTACKER, name);
			assertThat(jdbc.sql("select encode(key, 'escape') from attempt_budget").query(String.class).list())
				.noneMatch((key) -> key.contains(name) || key.contains(ATTACKER));
		}

		@Test
		void is_removed_when_its_time_is_over() {
			limiter.begin(ATTACKER, name);
			var then = clock.instant().plus(Duration.ofDays(31));
			try (var later = clock.showing(then)) {
				stored.forgetExpired();
			}
			// Other tests leave what a clock of theirs put into the far future.
			assertThat(jdbc.sql("select count(*) from attempt_budget where expires_at < ?")
				.param(Timestamp.from(then.minus(Duration.ofHours(1))))
				.query(Integer.class)
				.single()).isZero();
		}

		@Test
		void does_not_last_because_a_clock_went_wrong_for_a_while() {
			try (var wrong = clock.showing(clock.instant().plus(Duration.ofDays(1000)))) {
				tries(ATTACKER, name, 3);
			}
			limiter.begin(ATTACKER, name);
		}

		@Test
		void is_never_part_of_work_that_may_be_undone() {
			transaction.executeWithoutResult((status) -> assertThatThrownBy(() -> limiter.begin(ATTACKER, name))
				.hasMessageContaining("a transaction of its own"));
		}

	}

	private void tries(String address, String target, int times) {
		for (int time = 0; time < times; time++) {
			this.limiter.begin(address, target);
		}
	}

	private static AbstractThrowableAssert<?, Refusal> refused(AttemptLimiter limiter, String address, String target) {
		return assertThatThrownBy(() -> limiter.begin(address, target))
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.throwable(Refusal.class));
	}

}
