package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionOperations;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.throttle.ThrottleFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ChangingPasswordsTest {

	private static final String OLD = "motcua";

	private static final String NEW = "my new password";

	private final KnownAccounts accounts = new KnownAccounts().with(Office.ADMIN, OLD)
		.with(Office.LOCAL_ADMIN, OLD)
		.with(Office.CLERK, OLD)
		.with(Office.OFFICER3, OLD);

	private final SetClock clock = new SetClock();

	private final SlowHash hash = new SlowHash();

	private final VerifyingCredentials credentials = new VerifyingCredentials(this.accounts, this.hash,
			new RememberedCredentials(new HeardChanges(), Duration.ofMinutes(10), () -> 0),
			ThrottleFixture.throttles(this.clock), new HashingExecutor(1, 9, 9, Duration.ofSeconds(5)));

	private final ChangingPasswords passwords = new ChangingPasswords(this.accounts,
			new KeepingUsers(this.accounts, () -> Office.AGENCIES, new Reach(() -> Office.AGENCIES), this.hash,
					WorkLeftBehind.NONE, AbsencesLeftBehind.NONE, Clock.systemUTC()),
			this.credentials,
			new SecurityEvents(new Users(this.accounts, new HeardChanges()), new SimpleMeterRegistry()), this.hash,
			TransactionOperations.withoutTransaction(), this.clock);

	@Nested
	class Ones_own {

		@Test
		void is_changed_by_whoever_knows_the_old_one() {
			change(Office.CLERK, "clerk", OLD);
			assertThat(hashOf("clerk")).isEqualTo(SlowHash.of(NEW));
			assertThat(accounts.recordsOf("clerk", 1)).singleElement()
				.extracting(AccountRecord::act)
				.isEqualTo(AccountRecord.Act.PASSWORD);
		}

		@Test
		void stays_when_the_old_one_is_wrong_or_left_out() {
			for (String old : new String[] { "wrong", "", null }) {
				var refusal = refusal(() -> change(Office.ADMIN, "admin", old));
				assertThat(refusal.code()).isEqualTo("wrong-current-password");
				assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly("currentPassword");
			}
			assertThat(hashOf("admin")).isEqualTo(SlowHash.of(OLD));
		}

		@Test
		void is_guessed_as_seldom_as_at_the_door() {
			for (int guess = 0; guess < 10; guess++) {
				refusal(() -> change(Office.CLERK, "clerk", "wrong"));
			}
			assertThat(refusal(() -> change(Office.CLERK, "clerk", OLD)).code()).isEqualTo("too-many-tries");
		}

	}

	@Nested
	class That_of_another {

		@Test
		void is_set_by_an_administrator_over_him() {
			change(Office.LOCAL_ADMIN, "clerk", null);
			assertThat(hashOf("clerk")).isEqualTo(SlowHash.of(NEW));
		}

		@Test
		void is_set_by_nobody_else() {
			assertThat(refusal(() -> change(Office.CLERK, "admin", OLD)).code()).isEqualTo("wrong-role");
			assertThat(refusal(() -> change(Office.LOCAL_ADMIN, "officer3", null)).code()).isEqualTo("outside-agency");
			assertThat(refusal(() -> change(Office.ADMIN, "nobody", null)).code()).isEqualTo("unknown-user");
		}

	}

	private void change(Actor by, String username, @Nullable String old) {
		this.passwords.change(by, username, new NewPassword(Password.of(NEW), (old != null) ? Password.of(old) : null));
	}

	private String hashOf(String username) {
		return this.accounts.find(username).orElseThrow().passwordHash();
	}

	private static Refusal refusal(ThrowingCallable call) {
		return catchThrowableOfType(Refusal.class, call);
	}

}
