package vn.motcua.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import vn.motcua.access.Role;

/** Someone who calls: a role at an agency, or nobody in particular. */
record Person(Relation relation, int column) {

	/** In the order of the letters of a cell. */
	static final List<Role> ROLES = List.of(Role.CLERK, Role.OFFICER, Role.APPROVER, Role.SEAL, Role.MANAGER,
			Role.ADMIN);

	static List<Person> of(Relation relation) {
		return (relation == Relation.ANONYMOUS) ? List.of(new Person(relation, 0))
				: Stream.iterate(0, (at) -> at + 1).limit(ROLES.size()).map((at) -> new Person(relation, at)).toList();
	}

	static List<Person> everyone() {
		return Arrays.stream(Relation.values()).flatMap((relation) -> of(relation).stream()).toList();
	}

	boolean isSignedIn() {
		return this.relation != Relation.ANONYMOUS;
	}

	Role role() {
		return ROLES.get(this.column);
	}

	String username() {
		return "matrix-" + name(this.relation.name());
	}

	/** Whose work a substitute of that role has. */
	String absent() {
		return "matrix-" + name("absent");
	}

	private String name(String who) {
		return (who + "-" + role()).toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return isSignedIn() ? name(this.relation.name()).replace('-', ' ') : "anonymous";
	}

}
