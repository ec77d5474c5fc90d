package vn.motcua.access;

import java.util.List;

/**
 * A user after his transfer.
 *
 * @param left what he had in hand and left behind; it is to be given to someone
 */
public record Transferred(String username, String name, String agency, List<Role> roles, boolean active,
		List<WorkLeftBehind.OpenTask> left) {

	static Transferred of(Account account, List<WorkLeftBehind.OpenTask> left) {
		var user = UserEntry.of(account);
		return new Transferred(user.username(), user.name(), user.agency(), user.roles(), user.active(), left);
	}

}
