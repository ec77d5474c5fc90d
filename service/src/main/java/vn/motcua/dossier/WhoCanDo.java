package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.agency.AgencyTree;
import vn.motcua.dossier.WorkGroup.Able;
import vn.motcua.dossier.WorkGroup.Found;
import vn.motcua.staffing.Substitutions;

/** Finds who is there at one moment to do a group of tasks, or why nobody is. */
final class WhoCanDo {

	private static final int NAMED = 3;

	private final Substitutions substitutions;

	private final Authorization authorization;

	private final AgencyTree agencies;

	private final Instant at;

	private final Map<String, Actor> users;

	private final Map<Role, List<Actor>> byRole = new HashMap<>();

	/** By agency and role. */
	private final Map<String, Map<Role, List<String>>> staff = new HashMap<>();

	WhoCanDo(Substitutions substitutions, Authorization authorization, AgencyTree agencies, Collection<Actor> users,
			Instant at) {
		this.substitutions = substitutions;
		this.authorization = authorization;
		this.agencies = agencies;
		this.at = at;
		this.users = users.stream().collect(Collectors.toMap(Actor::username, Function.identity()));
		// An administrator could do everything, but it is not his work.
		users.forEach((user) -> user.roles()
			.forEach((role) -> this.byRole.computeIfAbsent(role, (key) -> new ArrayList<>()).add(user)));
		this.byRole.values().forEach((some) -> some.sort(Comparator.comparing(Actor::username)));
	}

	Found of(WorkGroup group) {
		var whose = whose(group);
		var able = whose.stream().flatMap((username) -> able(username, group)).limit(Found.FEW + 1L).toList();
		return new Found(group, able, able.isEmpty() ? whyNobody(group, whose) : whyKeptFrom(able));
	}

	/** Whose work it is, there or not. */
	private List<String> whose(WorkGroup group) {
		if (group.assignee() != null) {
			return List.of(group.assignee());
		}
		return this.staff.computeIfAbsent(group.agency(), (agency) -> new EnumMap<>(Role.class))
			.computeIfAbsent(group.kind().role(), (role) -> staff(group.agency(), role));
	}

	private List<String> staff(String agency, Role role) {
		return this.byRole.getOrDefault(role, List.of())
			.stream()
			.filter((user) -> this.agencies.isWithin(agency, user.agency()))
			.map(Actor::username)
			.toList();
	}

	/** Whoever has it in hand has it in vain where it is no longer his to do. */
	private Stream<Able> able(String username, WorkGroup group) {
		var role = group.kind().role();
		if (!this.users.containsKey(username) || !mayDo(this.users.get(username), group)) {
			return Stream.empty();
		}
		return this.substitutions.isPresent(username, this.at) ? Stream.of(new Able(username, username))
				: this.substitutions.standInsOf(username, role, group.field(), this.at)
					.stream()
					.map((substitute) -> new Able(substitute, username));
	}

	private boolean mayDo(Actor person, WorkGroup group) {
		return this.authorization.mayDo(Capacity.own(person), group.kind(), group.agency(), group.field());
	}

	private String whyNobody(WorkGroup group, List<String> whose) {
		if (whose.isEmpty()) {
			return "Nobody who works for %s has the role %s; give it to a colleague there.".formatted(group.agency(),
					group.kind().role());
		}
		var reasons = whose.stream()
			.limit(NAMED)
			.map((username) -> why(username, group))
			.collect(Collectors.joining("; "));
		var more = (whose.size() > NAMED) ? "; and so on for %d more".formatted(whose.size() - NAMED) : "";
		var remedy = (group.assignee() != null) ? "assign the task to someone who is there"
				: "name a substitute who is there";
		return reasons + more + ": " + remedy + ".";
	}

	private String why(String username, WorkGroup group) {
		var person = this.users.get(username);
		if (person != null && !this.agencies.isWithin(group.agency(), person.agency())) {
			return "%s (%s) now works for %s and no longer for %s".formatted(person.name(), username, person.agency(),
					group.agency());
		}
		return this.substitutions.whyNobodyActsFor(username, group.kind().role(), group.field(), this.at);
	}

	private static String whyKeptFrom(List<Able> able) {
		var names = able.stream().map(Able::actor).distinct().collect(Collectors.joining(", "));
		return "Nobody approves what he appraised, himself or through another, and only %s could approve it now: "
			.formatted(names) + "name someone else who may.";
	}

}
