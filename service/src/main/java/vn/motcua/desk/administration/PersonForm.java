package vn.motcua.desk.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.NewUser;
import vn.motcua.access.Password;
import vn.motcua.web.Verbatim;

/** An account to be, as it was typed. */
record PersonForm(@Nullable String username, @Nullable String name, @Nullable String agency,
		@Nullable List<@Nullable String> roles, @Verbatim @Nullable String password) {

	NewUser user() {
		return new NewUser(this.username, this.name, this.agency, this.roles,
				(this.password != null) ? Password.of(this.password) : null);
	}

	@Override
	public String toString() {
		// Without the password: it has no business in a log.
		return "PersonForm[" + this.username + "]";
	}

}
