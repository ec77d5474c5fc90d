package vn.motcua.staffing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;

/** Says why an absent person's work is in nobody's hands. */
record WhyNobody(OnDuty onDuty) {

	/** A part of a sentence, without its full stop. */
	String actsFor(String username, Role role, String field) {
		var person = this.onDuty.active().apply(username);
		if (person.isEmpty()) {
			return username + " no longer works here";
		}
		if (!person.get().has(role)) {
			return named(person.get()) + " no longer has the role " + role;
		}
		var absences = this.onDuty.rota().of(username, this.onDuty.at());
		var last = absences.stream().max(Comparator.comparing((absence) -> absence.until().past()));
		return last
			.map((absence) -> "%s is away until %s, and %s".formatted(named(person.get()), absence.untilWhen(),
					substitutes(absences, role, field)))
			.orElseGet(() -> named(person.get()) + " is here");
	}

	private String substitutes(List<Absence> absences, Role role, String field) {
		var reasons = absences.stream()
			.filter((absence) -> absence.fields().covers(field))
			.map((absence) -> substitute(absence, role))
			.distinct()
			.collect(Collectors.joining(", and "));
		return reasons.isEmpty() ? "no substitute is named for the field " + field : reasons;
	}

	private String substitute(Absence absence, Role role) {
		var found = this.onDuty.active().apply(absence.substitute());
		if (found.isEmpty()) {
			return "the substitute " + absence.substitute() + " no longer works here";
		}
		var substitute = found.get();
		if (!substitute.has(role)) {
			return "the substitute %s no longer has the role %s".formatted(named(substitute), role);
		}
		return "the substitute %s is away too%s".formatted(named(substitute),
				absence.mark().isPassedOn() ? "" : ", whose written authorisation (TUQ) cannot be passed on");
	}

	private static String named(Actor actor) {
		return actor.name() + " (" + actor.username() + ")";
	}

}
