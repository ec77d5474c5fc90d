package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into a field of a form. Browsers send a field that was left empty as
 * well: nothing was said in it.
 */
public final class Typed {

	private Typed() {
	}

	/** What the field says; nothing, where it was left empty. */
	public static @Nullable String in(@Nullable String field) {
		return (field == null || field.isBlank()) ? null : field.strip();
	}

	/** What a list says: a form can number its fields and leave some out. */
	public static <T> @Nullable List<T> all(@Nullable List<? extends @Nullable T> fields) {
		return (fields == null) ? null : fields.stream().<T>flatMap(Stream::ofNullable).toList();
	}

	/** One thing on each line. */
	public static List<String> lines(@Nullable String field) {
		return (field == null) ? List.of()
				: field.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
