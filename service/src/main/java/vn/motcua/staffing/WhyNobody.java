package vn.motcua.staffing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.access.Actor;

/** Says why an absent person's work is in nobody's hands. */
record WhyNobody(OnDuty onDuty) {

	/** A part of a sentence, without its full stop. */
	String actsFor(String username, String field) {
		var person = this.onDuty.active().apply(username);
		if (person.isEmpty()) {
			return username + " no longer works here";
		}
		var absences = this.onDuty.rota().of(username, this.onDuty.at());
		var last = absences.stream().max(Comparator.comparing((absence) -> absence.until().past()));
		return last
			.map((absence) -> "%s is away until %s, and %s".formatted(named(person.get()), absence.untilWhen(),
					substitutes(absences, field)))
			.orElseGet(() -> named(person.get()) + " is here");
	}

	private String substitutes(List<Absence> absences, String field) {
		var reasons = absences.stream()
			.filter((absence) -> absence.fields().covers(field))
			.map(this::substitute)
			.distinct()
			.collect(Collectors.joining(", and "));
		return reasons.isEmpty() ? "no substitute is named for the field " + field : reasons;
	}

	private String substitute(Absence absence) {
		return this.onDuty.active()
			.apply(absence.substitute())
			.map((substitute) -> "the substitute %s is away too%s".formatted(named(substitute),
					absence.mark().isPassedOn() ? "" : ", whose written authorisation (TUQ) cannot be passed on"))
			.orElseGet(() -> "the substitute " + absence.substitute() + " no longer works here");
	}

	private static String named(Actor actor) {
		return actor.name() + " (" + actor.username() + ")";
	}

}
