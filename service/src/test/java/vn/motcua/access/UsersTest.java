package vn.motcua.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsersTest {

	private final HeardChanges changes = new HeardChanges();

	private final KnownAccounts accounts = new KnownAccounts().with(Office.CLERK, "motcua")
		.with(Office.OFFICER3, "motcua");

	private final Users users = new Users(this.accounts, this.changes);

	@Test
	void are_found_by_name_with_one_query_for_all() {
		assertThat(this.users.find("clerk")).contains(Office.CLERK);
		assertThat(this.users.find("officer3")).contains(Office.OFFICER3);
		assertThat(this.users.find("nobody")).isEmpty();
		assertThat(this.accounts.queries).hasValue(1);
	}

	@Test
	void are_not_found_once_deactivated() {
		this.users.find("clerk");
		this.accounts.changeActive("clerk", false);
		this.changes.hear("app_user");
		assertThat(this.users.find("clerk")).isEmpty();
		assertThat(this.users.all()).doesNotContain(Office.CLERK);
	}

	@Test
	void keep_their_names_when_they_have_left() {
		this.accounts.changeActive("clerk", false);
		assertThat(this.users.nameOf("clerk")).contains(Office.CLERK.name());
		assertThat(this.users.nameOf("nobody")).isEmpty();
		this.changes.breakOff();
		assertThat(this.users.nameOf("clerk")).contains(Office.CLERK.name());
	}

	@Test
	void are_asked_for_one_by_one_while_changes_are_not_heard() {
		this.changes.breakOff();
		assertThat(this.users.find("clerk")).contains(Office.CLERK);
		this.accounts.changeActive("clerk", false);
		assertThat(this.users.find("clerk")).isEmpty();
	}

}
