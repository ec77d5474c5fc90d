package vn.motcua.desk.counter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.Typed;
import vn.motcua.dossier.Component;
import vn.motcua.web.BareLetters;

/**
 * A line of a checklist: a paper, and whether it was brought, in which form and how
 * often.
 */
record Line(@Nullable String name, @Nullable Boolean brought, Component.@Nullable Kind kind, @Nullable Integer count) {

	private static final Pattern OF_A_COMPONENT = Pattern.compile("components\\[(\\d+)](.*)");

	/**
	 * In which form each of these papers is usually brought, as far as its name says so.
	 */
	static Map<String, Component.Kind> usualKinds(List<String> names) {
		return names.stream().distinct().collect(Collectors.toMap((name) -> name, Line::usualKind));
	}

	private static Component.Kind usualKind(String name) {
		var bare = BareLetters.of(name.strip());
		if (bare.startsWith("ban chup") || bare.startsWith("ban photo")) {
			return Component.Kind.PHOTOCOPY;
		}
		if (bare.startsWith("ban sao")) {
			return Component.Kind.CERTIFIED_COPY;
		}
		return bare.startsWith("ban dien tu") ? Component.Kind.ELECTRONIC : Component.Kind.ORIGINAL;
	}

	/** What was brought; a line without a name is none. */
	static List<Component> brought(@Nullable List<@Nullable Line> lines) {
		return (lines == null) ? List.of()
				: lines.stream().filter(Objects::nonNull).filter(Line::isBrought).map(Line::meant).toList();
	}

	/**
	 * The field of the form from which a field of what was brought comes: lines that were
	 * not brought stand between.
	 */
	static String inForm(@Nullable List<@Nullable Line> lines, String field) {
		var parts = OF_A_COMPONENT.matcher(field);
		if (lines == null || !parts.matches()) {
			return field;
		}
		var brought = IntStream.range(0, lines.size())
			.filter((at) -> lines.get(at) instanceof Line line && line.isBrought())
			.toArray();
		return "components[" + brought[Integer.parseInt(parts.group(1))] + "]" + parts.group(2);
	}

	private boolean isBrought() {
		return Boolean.TRUE.equals(this.brought) && Typed.in(this.name) != null;
	}

	@SuppressWarnings("NullAway") // what is missing is for the request's own rules
	private Component meant() {
		return new Component(Typed.in(this.name), this.kind, (this.count != null) ? this.count : 1);
	}

	/** Its name, if it was asked for and not brought. */
	Stream<String> missing() {
		return isBrought() ? Stream.empty() : Stream.ofNullable(Typed.in(this.name));
	}

}
