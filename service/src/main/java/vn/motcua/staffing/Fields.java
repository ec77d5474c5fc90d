package vn.motcua.staffing;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields of administration (lĩnh vực).
 *
 * @param names none: all of them
 */
record Fields(Set<String> names) {

	Fields {
		names = Set.copyOf(names);
	}

	static Fields of(Collection<String> names) {
		return new Fields(Set.copyOf(names));
	}

	boolean covers(String field) {
		return this.names.isEmpty() || this.names.contains(field);
	}

	/** What is in both, unless that is nothing. */
	Optional<Fields> and(Fields other) {
		if (this.names.isEmpty()) {
			return Optional.of(other);
		}
		if (other.names.isEmpty()) {
			return Optional.of(this);
		}
		var both = this.names.stream().filter(other.names::contains).collect(Collectors.toSet());
		return both.isEmpty() ? Optional.empty() : Optional.of(new Fields(both));
	}

}
