package vn.motcua.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.refusal.Refusal;
import vn.motcua.throttle.ThrottleFixture;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
class VerifyingCredentialsTest {

	private static final String HERE = "198.51.100.1";

	private static final String ELSEWHERE = "203.0.113.9";

	private static final Verdict RIGHT = new Verdict.Right(Office.CLERK);

	private static final Verdict WRONG = new Verdict.Wrong();

	private final SetClock clock = new SetClock();

	private final HeardChanges changes = new HeardChanges();

	private final KnownAccounts accounts = new KnownAccounts().with(Office.CLERK, "motcua");

	private final SlowHash hash = new SlowHash();

	private final RememberedCredentials remembered = new RememberedCredentials(this.changes, Duration.ofMinutes(10),
			() -> TimeUnit.MILLISECONDS.toNanos(this.clock.millis()));

	private final HashingExecutor hashing = new HashingExecutor(1, 100, 50, Duration.ofSeconds(5));

	private final VerifyingCredentials credentials = new VerifyingCredentials(this.accounts, this.hash, this.remembered,
			ThrottleFixture.throttles(this.clock), this.hashing);

	@AfterEach
	void close() {
		this.hashing.close();
	}

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
			assertThat(credentials.verify("nobody", "nobody", HERE)).isEqualTo(WRONG);
			assertThat(cost()).containsExactly(1, 1);
		}

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "nobody", "NOBODY" })
		void is_not_even_looked_at_after_ten_in_a_quarter_of_an_hour(String username) {
			for (int guess = 0; guess < 10; guess++) {
				assertThat(credentials.verify(username, "guess" + guess, HERE)).isEqualTo(WRONG);
			}
			assertThat(turnedAway(credentials.verify(username.toUpperCase(Locale.ROOT), "guess", HERE)).code())
				.isEqualTo("too-many-tries");
			assertThat(cost()).containsExactly(10, 10);
			clock.pass(Duration.ofMinutes(16));
			assertThat(credentials.verify(username, "guess", HERE)).isEqualTo(WRONG);
		}

		@Test
		void keeps_nobody_out_who_is_elsewhere() {
			for (int guess = 0; guess < 100; guess++) {
				credentials.verify("clerk", "guess" + guess, ELSEWHERE);
			}
			assertThat(verify("motcua")).isEqualTo(RIGHT);
		}

		@Test
		void does_not_keep_a_user_waiting_whose_own_password_is_remembered() {
			verify("motcua");
			guess(20);
			assertThat(verify("motcua")).isEqualTo(RIGHT);
		}

		@Test
		void does_not_keep_out_who_was_right_lately_though_it_has_to_be_looked_at_again() {
			verify("motcua");
			guess(20);
			clock.pass(Duration.ofMinutes(11));
			guess(20);
			assertThat(verify("motcua")).isEqualTo(RIGHT);
		}

		@Test
		void is_a_guess_like_all_others_once_it_is_no_longer_right() {
			verify("motcua");
			accounts.changePassword("clerk", SlowHash.of("another"));
			remembered.forget(new UserChanged("clerk"));
			for (int call = 0; call < 11; call++) {
				assertThat(verify("motcua")).isEqualTo(WRONG);
			}
			assertThat(verify("motcua")).isInstanceOf(Verdict.TurnedAway.class);
		}

		@Test
		void is_forgiven_when_the_right_one_follows() {
			guess(9);
			assertThat(verify("motcua")).isEqualTo(RIGHT);
			guess(9);
			assertThat(verify("slip of the finger")).isEqualTo(WRONG);
		}

		private void guess(int times) {
			for (int guess = 0; guess < times; guess++) {
				verify("guess" + guess);
			}
		}

		private Refusal turnedAway(Verdict verdict) {
			return ((Verdict.TurnedAway) verdict).why();
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
		return this.credentials.verify("clerk", password, HERE);
	}

	/** Queries and hashes so far. */
	private int[] cost() {
		return new int[] { this.accounts.queries.get(), this.hash.checks.get() };
	}

}
