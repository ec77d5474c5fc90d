package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition of SQL on {@code d}, a dossier.
 *
 * @param values of its places, in order
 */
record Condition(String text, List<Object> values) {

	static final Condition ALWAYS = of("true");

	static final Condition NEVER = of("false");

	Condition {
		values = List.copyOf(values);
	}

	static Condition of(String text, Object... values) {
		return new Condition(text, List.of(values));
	}

	/** One of them, as the values of a list. */
	static Condition among(String column, Object[] values) {
		return new Condition(column + " = any(?)", List.of((Object) values));
	}

	static Condition any(List<Condition> conditions) {
		return conditions.stream().reduce(Condition::or).orElse(NEVER);
	}

	Condition and(Condition other) {
		return joined(" and ", other);
	}

	Condition or(Condition other) {
		return joined(" or ", other);
	}

	private Condition joined(String word, Condition other) {
		List<Object> all = new ArrayList<>(this.values);
		all.addAll(other.values);
		return new Condition(Stream.of(this, other).map(Condition::text).collect(Collectors.joining(word, "(", ")")),
				all);
	}

}
