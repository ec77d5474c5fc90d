package vn.motcua.staffing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;

/**
 * Who is there at one moment, and who has whose work. A substitute who is away himself is
 * stood in for like everyone, also in what he has of others; only a written authorisation
 * (ủy quyền) is not passed on. Nobody gets through another what he could not do himself:
 * he has the absent person's work in the roles that both have.
 *
 * @param active gives the user of that name, unless he has left
 */
record OnDuty(Rota rota, Function<String, Optional<Actor>> active, Instant at) {

	/** Whether he still works here and is not away. */
	boolean isPresent(String username) {
		return isActive(username) && this.rota.of(username, this.at).isEmpty();
	}

	/** Everyone whose work that person has, with what entitles him. */
	List<Standing> standsInFor(String substitute) {
		Set<Standing> found = new LinkedHashSet<>();
		this.active.apply(substitute).ifPresent((actor) -> {
			for (Absence naming : this.rota.naming(substitute, this.at)) {
				collect(naming, naming.fields(), actor.capacities(), naming, found);
			}
		});
		return List.copyOf(found);
	}

	/**
	 * From the substitute back to those whose work has come to him.
	 * @param given the decision that names the substitute himself: its mark is his
	 */
	private void collect(Absence link, Fields fields, Set<Role> roles, Absence given, Set<Standing> found) {
		var absent = this.active.apply(link.person()).orElse(null);
		if (absent == null || absent.username().equals(given.substitute())) {
			return;
		}
		Set<Role> common = EnumSet.noneOf(Role.class);
		common.addAll(absent.capacities());
		common.retainAll(roles);
		if (common.isEmpty()
				|| !found.add(new Standing(absent, given.mark(), common, fields.names(), given.decisionNumber()))) {
			return;
		}
		for (Absence before : this.rota.naming(absent.username(), this.at)) {
			if (before.mark().isPassedOn()) {
				fields.and(before.fields()).ifPresent((both) -> collect(before, both, common, given, found));
			}
		}
	}

	/** Those present who have that person's work of the role in the field. */
	Set<String> standInsOf(String absent, Role role, String field) {
		Set<String> found = new LinkedHashSet<>();
		if (isAble(absent, role)) {
			passOn(absent, role, field, found, new HashSet<>());
		}
		found.remove(absent);
		found.removeIf((username) -> !isPresent(username));
		return found;
	}

	private void passOn(String person, Role role, String field, Set<String> found, Set<String> passed) {
		if (!passed.add(person)) {
			return;
		}
		for (Absence link : this.rota.of(person, this.at)) {
			if (link.fields().covers(field) && isAble(link.substitute(), role)) {
				found.add(link.substitute());
				if (link.mark().isPassedOn()) {
					passOn(link.substitute(), role, field, found, passed);
				}
			}
		}
	}

	private boolean isActive(String username) {
		return this.active.apply(username).isPresent();
	}

	/** Whether he works here and has the role. */
	private boolean isAble(String username, Role role) {
		return this.active.apply(username).filter((actor) -> actor.has(role)).isPresent();
	}

}
