package vn.motcua.access;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ReachTest {

	private final Reach reach = new Reach(() -> Office.AGENCIES);

	@Nested
	class Of_agencies {

		@Test
		void is_his_own_and_those_below() {
			assertThat(reach.covers(Office.CLERK, "H13.101")).isTrue();
			assertThat(reach.covers(Office.ADMIN, "H13.101")).isTrue();
		}

		@Test
		void is_neither_the_one_above_nor_the_one_beside_nor_one_that_is_none() {
			assertThat(reach.covers(Office.CLERK, "H13")).isFalse();
			assertThat(reach.covers(Office.LOCAL_ADMIN, "H13.103")).isFalse();
			assertThat(reach.covers(Office.ADMIN, "H99")).isFalse();
		}

		@Test
		void is_explained_to_whoever_oversteps_it() {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reach.require(Office.CLERK, "H13.103"))
				.withMessage(
						"You act for H13.101 and the agencies below it; H13.103 is outside. Ask a colleague who works there.")
				.matches((refusal) -> refusal.code().equals("outside-agency"));
		}

	}

	@Nested
	class Of_roles {

		@Test
		void is_any_of_those_named() {
			assertThatNoException().isThrownBy(() -> reach.requireAny(Office.CLERK, Role.MANAGER, Role.CLERK));
		}

		@Test
		void is_everything_for_an_administrator() {
			assertThat(Office.ADMIN.has(Role.SEAL)).isTrue();
			assertThat(Office.ADMIN.has(Role.values())).isTrue();
		}

		@Test
		void is_explained_with_the_roles_that_may() {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> reach.requireAny(Office.CLERK, Role.APPROVER, Role.MANAGER))
				.withMessageStartingWith("Only someone with the role of approver or manager may do this.")
				.matches((refusal) -> refusal.code().equals("wrong-role"));
		}

	}

}
