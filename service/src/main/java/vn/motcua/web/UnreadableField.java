package vn.motcua.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

import vn.motcua.refusal.FieldProblem;

/**
 * Says of a field in words of the domain, not of our classes, why its JSON cannot be
 * taken.
 */
final class UnreadableField {

	private UnreadableField() {
	}

	static FieldProblem of(JacksonException ex) {
		return new FieldProblem(path(ex),
				sentence((ex instanceof MismatchedInputException wrong) ? wrong.getTargetType() : null));
	}

	private static String path(JacksonException ex) {
		var path = new StringBuilder();
		for (var step : ex.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return path.toString();
	}

	private static String sentence(@Nullable Class<?> wanted) {
		if (wanted == null) {
			return "This value is out of range or of the wrong kind.";
		}
		if (wanted.isEnum()) {
			return "This must be one of "
					+ Arrays.stream(wanted.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "))
					+ ".";
		}
		if (wanted == Instant.class) {
			return "This must be an instant with an offset, such as 2026-11-23T08:12:00+07:00.";
		}
		if (wanted == LocalDate.class) {
			return "This must be a date, such as 2026-11-23.";
		}
		if (wanted == LocalTime.class) {
			return "This must be a time of the day, such as 07:30.";
		}
		if (wanted == String.class) {
			return "This must be a text without unprintable characters.";
		}
		if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
			return "This must be a whole number in its range.";
		}
		return Iterable.class.isAssignableFrom(wanted) ? "This must be a list."
				: "This must be an object with its fields.";
	}

}
