package vn.motcua.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who is acting: the signed-in user, as controllers receive him with
 * {@code @AuthenticationPrincipal}.
 *
 * @param name as people write it
 * @param agency where he works; he acts there and below
 */
public record Actor(String username, String name, String agency, Set<Role> roles) {

	public Actor {
		roles = Set.copyOf(roles);
	}

	/** Whether he has one of the roles; an administrator has each of them. */
	public boolean has(Role... any) {
		return this.roles.contains(Role.ADMIN) || Arrays.stream(any).anyMatch(this.roles::contains);
	}

	/**
	 * Every role in which he may act, but that of an administrator, which is nobody's
	 * work.
	 */
	public Set<Role> capacities() {
		var all = EnumSet.complementOf(EnumSet.of(Role.ADMIN));
		all.removeIf((role) -> !has(role));
		return all;
	}

}
