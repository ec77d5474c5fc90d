package vn.motcua.staffing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** All absences that are known, found by either side; immutable. */
final class Rota {

	private final Map<String, List<Absence>> byPerson;

	private final Map<String, List<Absence>> bySubstitute;

	Rota(Collection<Absence> absences) {
		this.byPerson = absences.stream().collect(Collectors.groupingBy(Absence::person));
		this.bySubstitute = absences.stream().collect(Collectors.groupingBy(Absence::substitute));
	}

	/** The absences of that person then. */
	List<Absence> of(String person, Instant at) {
		return inForce(this.byPerson.get(person), at);
	}

	/** The absences then that name him as the substitute. */
	List<Absence> naming(String substitute, Instant at) {
		return inForce(this.bySubstitute.get(substitute), at);
	}

	private static List<Absence> inForce(@Nullable List<Absence> some, Instant at) {
		return (some != null) ? some.stream().filter((absence) -> absence.isInForce(at)).toList() : List.of();
	}

}
