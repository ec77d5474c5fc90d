package vn.motcua.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
class VerifyingCredentialsTest {

	private static final Verdict RIGHT = new Verdict.Right(Office.CLERK);

	private static final Verdict WRONG = new Verdict.Wrong();

	private final SetClock clock = new SetClock();

	private final HeardChanges changes = new HeardChanges();

	private final KnownAccounts accounts = new KnownAccounts().with(Office.CLERK, "motcua");

	private final SlowHash hash = new SlowHash();

	private final RememberedCredentials remembered = new RememberedCredentials(this.changes, Duration.ofMinutes(10),
			() -> TimeUnit.MILLISECONDS.toNanos(this.clock.millis()));

	private final List<Duration> pauses = new ArrayList<>();

	private final VerifyingCredentials credentials = new VerifyingCredentials(this.accounts, this.hash, this.remembered,
			new Patience(this.clock), (time) -> {
				this.pauses.add(time);
				this.clock.pass(time);
			});

	@Nested
	class The_right_password {

		@Test
		void costs_a_query_and_a_hash_the_first_time_and_neither_afterwards() {
			for (int call = 0; call < 100; call++) {
				assertThat(verify("motcua")).isEqualTo(RIGHT);
			}
			assertThat(cost()).containsExactly(1, 1);
		}

		@Test
		void is_looked_at_again_after_ten_minutes_however_busy_the_user_is() {
			verify("motcua");
			IntStream.range(0, 3).forEach((call) -> {
				clock.pass(Duration.ofMinutes(4));
				verify("motcua");
			});
			assertThat(cost()).containsExactly(2, 2);
		}

		@Test
		void is_looked_at_once_for_many_calls_at_the_same_time() throws Exception {
			try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
				var calls = IntStream.range(0, 50).<Callable<Verdict>>mapToObj((call) -> () -> verify("motcua"));
				for (var answer : threads.invokeAll(calls.toList())) {
					assertThat(answer.get()).isEqualTo(RIGHT);
				}
			}
			assertThat(cost()).containsExactly(1, 1);
			assertThat(pauses).isEmpty();
		}

		@Test
		void is_no_use_to_someone_who_was_deactivated() {
			accounts.changeActive("clerk", false);
			assertThat(verify("motcua")).isEqualTo(WRONG);
		}

	}

	@Nested
	class A_wrong_password {

		@Test
		void is_never_remembered() {
			assertThat(verify("guess")).isEqualTo(WRONG);
			assertThat(verify("guess")).isEqualTo(WRONG);
			assertThat(cost()).containsExactly(2, 2);
		}

		@Test
		void costs_as_much_when_nobody_has_the_name() {
			assertThat(credentials.verify("nobody", "nobody")).isEqualTo(WRONG);
			assertThat(cost()).containsExactly(1, 1);
		}

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "nobody" })
		void is_answered_more_slowly_each_time_after_the_third(String username) {
			for (int guess = 0; guess < 6; guess++) {
				credentials.verify(username, "guess" + guess);
			}
			assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L);
		}

		@Test
		void does_not_keep_a_user_waiting_whose_own_password_is_remembered() {
			verify("motcua");
			for (int guess = 0; guess < 20; guess++) {
				verify("guess" + guess);
			}
			pauses.clear();
			assertThat(verify("motcua")).isEqualTo(RIGHT);
			assertThat(pauses).isEmpty();
		}

		@Test
		void is_forgiven_when_the_right_one_follows() {
			for (int guess = 0; guess < 5; guess++) {
				verify("guess" + guess);
			}
			verify("motcua");
			pauses.clear();
			verify("slip of the finger");
			assertThat(pauses).isEmpty();
		}

		@Test
		void is_not_even_looked_at_when_the_queue_is_too_long() {
			var patience = new Patience(clock);
			var withoutWaiting = new VerifyingCredentials(accounts, hash, remembered, patience, (time) -> {
			});
			IntStream.range(0, 8).forEach((guess) -> withoutWaiting.verify("clerk", "guess" + guess));
			assertThat(withoutWaiting.verify("clerk", "motcua"))
				.isEqualTo(new Verdict.TurnedAway(Duration.ofMillis(7750)));
			assertThat(cost()).containsExactly(8, 8);
		}

	}

	@Nested
	class A_change {

		@ParameterizedTest
		@ValueSource(strings = { "app_user", "app_user_role" })
		void that_was_heard_of_makes_what_was_remembered_forgotten(String table) {
			verify("motcua");
			change("another");
			changes.hear(table);
			assertThat(verify("motcua")).isEqualTo(WRONG);
			assertThat(verify("another")).isEqualTo(RIGHT);
		}

		@Test
		void by_this_process_is_not_waited_to_be_heard_of() {
			verify("motcua");
			change("another");
			remembered.forget(new UserChanged("clerk"));
			assertThat(verify("motcua")).isEqualTo(WRONG);
		}

		@Test
		void during_a_verification_keeps_its_answer_from_being_remembered() {
			accounts.meanwhile = once(() -> {
				change("another");
				changes.hear("app_user");
			});
			assertThat(verify("motcua")).as("it had begun before the change").isEqualTo(RIGHT);
			assertThat(verify("motcua")).isEqualTo(WRONG);
		}

		@Test
		void during_a_verification_keeps_later_callers_from_sharing_its_answer() {
			List<Verdict> later = new ArrayList<>();
			accounts.meanwhile = once(() -> {
				change("another");
				changes.hear("app_user");
				later.add(verify("motcua"));
			});
			verify("motcua");
			assertThat(later).containsExactly(WRONG);
		}

		private void change(String password) {
			accounts.changePassword("clerk", SlowHash.of(password));
		}

		private Runnable once(Runnable what) {
			return () -> {
				accounts.meanwhile = () -> {
				};
				what.run();
			};
		}

	}

	@Nested
	class While_changes_are_not_heard {

		@Test
		void nothing_is_remembered() {
			changes.breakOff();
			verify("motcua");
			verify("motcua");
			assertThat(cost()).containsExactly(2, 2);
			changes.comeBack();
			verify("motcua");
			verify("motcua");
			assertThat(cost()).containsExactly(3, 3);
		}

		@Test
		void what_was_remembered_before_does_not_count() {
			verify("motcua");
			changes.breakOff();
			accounts.changePassword("clerk", SlowHash.of("another"));
			assertThat(verify("motcua")).isEqualTo(WRONG);
		}

	}

	private Verdict verify(String password) {
		return this.credentials.verify("clerk", password);
	}

	/** Queries and hashes so far. */
	private int[] cost() {
		return new int[] { this.accounts.queries.get(), this.hash.checks.get() };
	}

}
