package vn.motcua.access;

import org.junit.jupiter.api.Test;

import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FirstAdminTest {

	private final KnownAccounts accounts = new KnownAccounts();

	@Test
	void is_made_at_the_root_when_there_is_nobody() {
		start("long enough");
		assertThat(this.accounts.find("admin")).hasValueSatisfying((account) -> {
			assertThat(account.actor().agency()).isEqualTo("H13");
			assertThat(account.actor().roles()).containsExactly(Role.ADMIN);
			assertThat(account.passwordHash()).isEqualTo(SlowHash.of("long enough"));
		});
	}

	@Test
	void is_not_made_when_there_is_anybody() {
		this.accounts.with(Office.CLERK, "motcua");
		start("long enough");
		assertThat(this.accounts.find("admin")).isEmpty();
	}

	@Test
	void is_no_reason_not_to_start_once_there_is_anybody() {
		this.accounts.with(Office.CLERK, "motcua");
		start("short");
		assertThat(this.accounts.find("admin")).isEmpty();
	}

	@Test
	void is_not_made_with_a_password_that_nobody_else_may_have() {
		assertThatIllegalStateException().isThrownBy(() -> start("short"))
			.withMessageStartingWith("motcua.access.first-admin-password: ");
	}

	private void start(String password) {
		new FirstAdmin(this.accounts, () -> Office.AGENCIES, new SlowHash(), new Password(password))
			.run(new DefaultApplicationArguments());
	}

}
