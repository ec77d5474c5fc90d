package vn.motcua.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says in the reader's language what a room says in English: whole sentences, with what
 * stands in them. The rooms know no languages, so their sentences are recognised.
 */
final class Sentences {

	private static final String KEYS = "said.";

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	private final List<Known> known;

	/** A sentence, and the key of what it means. */
	private record Known(String key, Pattern english, int literal) {

		static Known of(String key, String sentence) {
			var words = PLACE.split(sentence, -1);
			var pattern = new StringBuilder();
			for (String word : words) {
				pattern.append(pattern.isEmpty() ? "" : "(.+?)").append(word.isEmpty() ? "" : Pattern.quote(word));
				if (pattern.isEmpty()) {
					pattern.append("(?:)");
				}
			}
			return new Known(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), String.join("", words).length());
		}

	}

	/**
	 * @param english the bundle that holds what the rooms say
	 */
	Sentences(ResourceBundle english) {
		// What leaves least open is tried first.
		this.known = english.keySet()
			.stream()
			.filter((key) -> key.startsWith(KEYS))
			.map((key) -> Known.of(key, english.getString(key)))
			.sorted(Comparator.comparing(Known::literal).reversed())
			.toList();
	}

	/**
	 * The sentence as it is said by the texts, if it is known.
	 * @param said the text of a key, with what stands in it
	 * @param name how people say what stands in it
	 */
	Optional<String> say(String sentence, BiFunction<String, Object[], String> said, UnaryOperator<String> name) {
		var straight = sentence.replace('\'', '’');
		for (Known each : this.known) {
			var found = each.english().matcher(straight);
			if (found.matches()) {
				return Optional.of(said.apply(each.key(), values(found.toMatchResult(), name)));
			}
		}
		return Optional.empty();
	}

	private static Object[] values(MatchResult found, UnaryOperator<String> name) {
		var values = new Object[found.groupCount()];
		for (int at = 0; at < values.length; at++) {
			values[at] = name.apply(found.group(at + 1));
		}
		return values;
	}

	/** The moment, if it is one as rooms write it. */
	static Optional<OffsetDateTime> moment(String text) {
		try {
			return Optional.of(OffsetDateTime.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The date, if it is one. */
	static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
