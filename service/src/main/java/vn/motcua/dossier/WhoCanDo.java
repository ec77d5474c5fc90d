package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	private final AgencyTree agencies;

	private final Instant at;

	private final Map<Role, List<Actor>> byRole = new HashMap<>();

	/** By agency and role. */
	private final Map<String, Map<Role, List<String>>> staff = new HashMap<>();

	WhoCanDo(Substitutions substitutions, AgencyTree agencies, Iterable<Actor> users, Instant at) {
		this.substitutions = substitutions;
		this.agencies = agencies;
		this.at = at;
		// An administrator could do everything, but it is not his work.
		users.forEach((user) -> user.roles()
			.forEach((role) -> this.byRole.computeIfAbsent(role, (key) -> new ArrayList<>()).add(user)));
		this.byRole.values().forEach((some) -> some.sort(Comparator.comparing(Actor::username)));
	}

	Found of(WorkGroup group) {
		var whose = whose(group);
		var able = whose.stream().flatMap((username) -> able(username, group.field())).limit(Found.FEW + 1L).toList();
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

	private Stream<Able> able(String username, String field) {
		return this.substitutions.isPresent(username, this.at) ? Stream.of(new Able(username, username))
				: this.substitutions.standInsOf(username, field, this.at)
					.stream()
					.map((substitute) -> new Able(substitute, username));
	}

	private String whyNobody(WorkGroup group, List<String> whose) {
		if (whose.isEmpty()) {
			return "Nobody who works for %s has the role %s; give it to a colleague there.".formatted(group.agency(),
					group.kind().role());
		}
		var reasons = whose.stream()
			.limit(NAMED)
			.map((username) -> this.substitutions.whyNobodyActsFor(username, group.field(), this.at))
			.collect(Collectors.joining("; "));
		var more = (whose.size() > NAMED) ? "; and so on for %d more".formatted(whose.size() - NAMED) : "";
		var remedy = (group.assignee() != null) ? "assign the task to someone who is there"
				: "name a substitute who is there";
		return reasons + more + ": " + remedy + ".";
	}

	private static String whyKeptFrom(List<Able> able) {
		var names = able.stream().map(Able::actor).distinct().collect(Collectors.joining(", "));
		return "Nobody approves what he appraised, himself or through another, and only %s could approve it now: "
			.formatted(names) + "name someone else who may.";
	}

}
