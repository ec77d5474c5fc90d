package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.dossier.Clue.Tells;

/**
 * Which dossiers a reader finds by something of the applicant: what he is not shown, he
 * does not find out by asking for it either. What {@link Viewer} says of one dossier, as
 * conditions on all of them.
 */
final class Discretion {

	private static final String ONE_THAT_IS_NO_OPINION = """
			exists (select from task t where t.dossier = d.id and t.agency = any(?)
			        and (t.closed_at is null or t.kind <> 'CONSULTATION'))""";

	private static final String ONE_IN_HAND = """
			exists (select from task t where t.dossier = d.id and t.agency = any(?)
			        and t.closed_at is null and t.kind <> 'CONSULTATION')""";

	private static final String ONE_TO_DO = """
			exists (select from task t where t.dossier = d.id and t.agency = any(?) and t.closed_at is null
			        and t.kind = any(?) and (t.assignee is null or t.assignee = ?))""";

	private final Actor reader;

	private final List<Capacity> capacities;

	private final Function<String, Set<String>> within;

	private final Instant now;

	/**
	 * @param within an agency and all below it, with their predecessors
	 */
	Discretion(Actor reader, List<Capacity> capacities, Function<String, Set<String>> within, Instant now) {
		this.reader = reader;
		this.capacities = capacities;
		this.within = within;
		this.now = now;
	}

	/** Which dossiers he finds by a clue that tells so much. */
	Condition finds(Tells tells) {
		return switch (tells) {
			case NOTHING -> Condition.ALWAYS;
			case NAME -> isShownTheName();
			case NUMBER -> isShownTheName().and(isNotBlocked());
			case PHONE -> isShownWhole().and(isNotBlocked());
		};
	}

	/** Whoever only gave an opinion is shown initials. */
	private Condition isShownTheName() {
		return Condition.any(this.capacities.stream()
			.map((capacity) -> ofField(capacity, isMoreThanAsked(agenciesOf(capacity.principal()))))
			.toList());
	}

	private static Condition isMoreThanAsked(String[] agencies) {
		var acts = Condition.among("d.resolving", agencies).or(Condition.of(ONE_THAT_IS_NO_OPINION, (Object) agencies));
		return isOf(agencies).or(Condition.of("d.other_agencies && ?::text[]", (Object) agencies).and(acts));
	}

	/** What is blocked is shown to administrators of the agency that received it. */
	private Condition isNotBlocked() {
		var free = Condition.of("(d.blocked_since is null or d.blocked_until <= ?)", Timestamp.from(this.now));
		return this.reader.roles().contains(Role.ADMIN) ? free.or(isOf(agenciesOf(this.reader))) : free;
	}

	/** In a list, as this is one. */
	private Condition isShownWhole() {
		List<Condition> ways = new ArrayList<>();
		this.capacities.forEach((capacity) -> ways.add(ofField(capacity, servesOrDoes(capacity))));
		if (this.reader.has(Role.MANAGER)) {
			var agencies = agenciesOf(this.reader);
			ways.add(isOf(agencies).or(Condition.among("d.resolving", agencies))
				.or(Condition.of("d.other_agencies && ?::text[]", (Object) agencies)
					.and(Condition.of(ONE_IN_HAND, (Object) agencies))));
		}
		return Condition.any(ways);
	}

	private Condition servesOrDoes(Capacity capacity) {
		var principal = capacity.principal();
		var agencies = agenciesOf(principal);
		var kinds = Arrays.stream(TaskKind.values())
			.filter((kind) -> capacity.has(kind.role()))
			.map(TaskKind::name)
			.toArray(String[]::new);
		var does = Condition.of(ONE_TO_DO, agencies, kinds, principal.username());
		return capacity.has(Role.CLERK) ? isOf(agencies).or(does) : does;
	}

	private static Condition ofField(Capacity capacity, Condition condition) {
		var standing = capacity.standing();
		Collection<String> fields = (standing != null) ? standing.fields() : Set.of();
		return fields.isEmpty() ? condition : condition.and(Condition.among("d.field", fields.toArray(String[]::new)));
	}

	private static Condition isOf(String[] agencies) {
		return Condition.among("d.agency", agencies);
	}

	private String[] agenciesOf(Actor person) {
		return this.within.apply(person.agency()).toArray(String[]::new);
	}

}
