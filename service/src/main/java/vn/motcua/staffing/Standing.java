package vn.motcua.staffing;

import java.util.Set;

import vn.motcua.access.Actor;

/**
 * That someone has another's work for a while.
 *
 * @param absent whose work it is
 * @param mark with which the one who stands in signs
 * @param fields of administration; none: all of them
 * @param decisionNumber of the decision that names the one who stands in
 */
public record Standing(Actor absent, Mark mark, Set<String> fields, String decisionNumber) {

	public Standing {
		fields = Set.copyOf(fields);
	}

	/** Whether work in that field is his. */
	public boolean covers(String field) {
		return this.fields.isEmpty() || this.fields.contains(field);
	}

}
