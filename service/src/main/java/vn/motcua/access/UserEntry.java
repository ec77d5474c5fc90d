package vn.motcua.access;

import java.util.List;

/** A user as administrators see him. */
public record UserEntry(String username, String name, String agency, List<Role> roles, boolean active) {

	static UserEntry of(Account account) {
		var actor = account.actor();
		return new UserEntry(actor.username(), actor.name(), actor.agency(), actor.roles().stream().sorted().toList(),
				account.active());
	}

}
