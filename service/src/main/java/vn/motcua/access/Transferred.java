package vn.motcua.access;

import java.util.List;

/**
 * A user after his transfer.
 *
 * @param left what he had in hand and left behind; it is to be given to someone
 * @param ended absences that named him, as the one who is away or as his substitute
 */
public record Transferred(String username, String name, String agency, List<Role> roles, boolean active,
		List<WorkLeftBehind.OpenTask> left, List<AbsencesLeftBehind.EndedAbsence> ended) {

	static Transferred of(Account account, List<WorkLeftBehind.OpenTask> left,
			List<AbsencesLeftBehind.EndedAbsence> ended) {
		var user = UserEntry.of(account);
		return new Transferred(user.username(), user.name(), user.agency(), user.roles(), user.active(), left, ended);
	}

}
