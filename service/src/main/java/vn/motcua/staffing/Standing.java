package vn.motcua.staffing;

import java.util.Arrays;
import java.util.Set;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;

/**
 * That someone has another's work for a while.
 *
 * @param absent whose work it is
 * @param mark with which the one who stands in signs
 * @param roles in which he may act for the absent person: each is had by both, and by all
 * through whom the work has come to him; never none
 * @param fields of administration; none: all of them
 * @param decisionNumber of the decision that names the one who stands in
 */
public record Standing(Actor absent, Mark mark, Set<Role> roles, Set<String> fields, String decisionNumber) {

	public Standing {
		roles = Set.copyOf(roles);
		fields = Set.copyOf(fields);
	}

	/** Whether work in that field is his. */
	public boolean covers(String field) {
		return this.fields.isEmpty() || this.fields.contains(field);
	}

	/** Whether he may act for the absent person in one of the roles. */
	public boolean has(Role... any) {
		return Arrays.stream(any).anyMatch(this.roles::contains);
	}

}
