package vn.motcua.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class KeepingUsersTest {

	private final KnownAccounts accounts = new KnownAccounts().with(Office.ADMIN, "motcua")
		.with(Office.LOCAL_ADMIN, "motcua")
		.with(Office.CLERK, "motcua")
		.with(Office.OFFICER3, "motcua");

	private final SlowHash hash = new SlowHash();

	private final KeepingUsers users = new KeepingUsers(this.accounts, () -> Office.AGENCIES,
			new Reach(() -> Office.AGENCIES), this.hash, WorkLeftBehind.NONE, AbsencesLeftBehind.NONE,
			Clock.systemUTC());

	@Nested
	class A_new_user {

		@Test
		void can_be_found_and_has_the_roles_he_was_given() {
			var user = users.open(Office.ADMIN, user("new.officer", "H13.103", "long enough"));
			assertThat(user).isEqualTo(new UserEntry("new.officer", "Nguyễn Văn Mới", "H13.103",
					List.of(Role.OFFICER, Role.APPROVER), true));
			assertThat(accounts.find("new.officer")).get()
				.extracting(Account::passwordHash)
				.isEqualTo(SlowHash.of("long enough"));
		}

		@Test
		void is_refused_with_every_field_that_is_wrong() {
			var nobody = read("{\"roles\": [\"CHIEF\", null], \"password\": \"short\"}");
			var refusal = refusal(() -> users.open(Office.ADMIN, nobody));
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
			assertThat(refusal.errors()).extracting(FieldProblem::field)
				.containsExactly("username", "name", "agency", "roles", "password");
		}

		@ParameterizedTest
		@ValueSource(strings = { "x", "Clerk", "with space", "with:colon", "đặng", "nul\0", "" })
		void has_a_username_that_everyone_can_type(String username) {
			var refusal = refusal(() -> users.open(Office.ADMIN, user(username, "H13.101", "long enough")));
			assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly("username");
		}

		@ParameterizedTest
		@ValueSource(strings = { "seven77", "tab\tand more", "1234567890" })
		void has_a_password_that_is_long_enough_printable_and_not_soon_guessed(String password) {
			var refusal = refusal(() -> users.open(Office.ADMIN, user("new", "H13.101", password)));
			assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly("password");
		}

		@Test
		void does_not_take_the_name_of_another() {
			assertThat(code(() -> users.open(Office.ADMIN, user("clerk", "H13.101", "long enough"))))
				.isEqualTo("username-taken");
		}

		@Test
		void is_made_within_the_reach_of_an_administrator_only() {
			assertThat(code(() -> users.open(Office.LOCAL_ADMIN, user("new", "H13.103", "long enough"))))
				.isEqualTo("outside-agency");
			assertThat(code(() -> users.open(Office.CLERK, user("new", "H13.101", "long enough"))))
				.isEqualTo("wrong-role");
		}

		@Test
		void does_not_show_his_password_when_he_is_written_down() {
			var user = user("new", "H13.101", "long enough");
			assertThat(user.toString()).doesNotContain("long enough");
			assertThat(JsonMapper.shared().writeValueAsString(user)).doesNotContain("long enough");
		}

	}

	@Nested
	class Someone_who_left {

		@Test
		void is_deactivated_and_can_come_back() {
			assertThat(users.deactivate(Office.ADMIN, "clerk").active()).isFalse();
			assertThat(accounts.all()).filteredOn(Account::active)
				.extracting(Account::username)
				.doesNotContain("clerk");
			assertThat(users.activate(Office.ADMIN, "clerk").active()).isTrue();
			assertThat(accounts.all()).filteredOn(Account::active).extracting(Account::username).contains("clerk");
		}

		@Test
		void is_not_the_administrator_himself() {
			assertThat(code(() -> users.deactivate(Office.ADMIN, "admin"))).isEqualTo("own-account");
		}

	}

	@Nested
	class The_last_administrator_of_the_whole {

		private final Actor gone = new Actor("gone", "Người vừa thôi", "H13", Set.of(Role.ADMIN));

		@Test
		void stays_whoever_wants_him_away() {
			assertThat(code(() -> users.changeRoles(this.gone, "admin", new NewRoles(List.of("CLERK")))))
				.isEqualTo("last-administrator");
			assertThat(code(() -> users.deactivate(this.gone, "admin"))).isEqualTo("last-administrator");
			assertThat(accounts.find("admin").orElseThrow().actor().roles()).containsExactly(Role.ADMIN);
		}

		@Test
		void goes_once_there_is_another() {
			users.open(Office.ADMIN,
					new NewUser("second", "Người thứ hai", "H13", List.of("ADMIN"), new Password("long enough")));
			assertThat(users.changeRoles(this.gone, "admin", new NewRoles(List.of("CLERK"))).roles())
				.containsExactly(Role.CLERK);
			assertThat(users.recordsOf(this.gone, "admin")).first()
				.extracting(AccountRecord::before, AccountRecord::after)
				.containsExactly("ADMIN", "CLERK");
		}

	}

	@Nested
	class The_list {

		@Test
		void holds_the_users_of_the_agency_and_those_below_page_by_page() {
			var first = users.list(Office.ADMIN, null, null, new Paging(3, null));
			assertThat(first.items()).extracting(UserEntry::username).containsExactly("admin", "clerk", "local");
			var second = users.list(Office.ADMIN, null, null, new Paging(3, first.next()));
			assertThat(second.items()).extracting(UserEntry::username).containsExactly("officer3");
			assertThat(second.next()).isNull();
		}

		@Test
		void is_for_administrators_within_their_reach() {
			assertThat(users.list(Office.LOCAL_ADMIN, "H13.101", null, new Paging(50, null)).items())
				.extracting(UserEntry::username)
				.containsExactly("clerk", "local");
			assertThat(code(() -> users.list(Office.LOCAL_ADMIN, "H13", null, new Paging(50, null))))
				.isEqualTo("outside-agency");
			assertThat(code(() -> users.list(Office.CLERK, null, null, new Paging(50, null)))).isEqualTo("wrong-role");
		}

		@ParameterizedTest
		@ValueSource(strings = { "%%%", "AAAA" })
		void refuses_a_cursor_that_it_did_not_give_out(String cursor) {
			assertThat(code(() -> users.list(Office.ADMIN, null, null, new Paging(3, cursor)))).isEqualTo("bad-cursor");
		}

	}

	private static NewUser user(String username, String agency, String password) {
		return new NewUser(username, " Nguyễn Văn Mới ", agency, List.of("OFFICER", "APPROVER"),
				new Password(password));
	}

	private static NewUser read(String json) {
		return JsonMapper.shared().readValue(json, NewUser.class);
	}

	private static Refusal refusal(ThrowingCallable call) {
		return catchThrowableOfType(Refusal.class, call);
	}

	private static String code(ThrowingCallable call) {
		return refusal(call).code();
	}

}
