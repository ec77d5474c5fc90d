package vn.motcua.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What someone typed to find a dossier: a code or its beginning, an identity number, or
 * the beginnings of words of the applicant's name.
 *
 * @param values of the condition's places, in order
 */
record Matching(String pattern, List<Object> values) {

	/** A code from its date on, or whole. */
	private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:\\.[A-Z0-9]+)*-\\d{6}(?:-\\d*)?");

	private static final Pattern NUMBER = Pattern.compile("\\d{6,}");

	/**
	 * By the shape of what was typed, so that each is looked up where it is indexed; what
	 * may be several things is looked for as all of them.
	 */
	static Matching of(String typed) {
		var q = typed.strip();
		var code = q.toUpperCase(Locale.ROOT);
		var words = SearchName.of(q);
		if (NUMBER.matcher(q).matches()) {
			return new Matching("{d}applicant_id = ?", List.of(q));
		}
		if (CODE.matcher(code).matches()) {
			return new Matching("starts_with({d}code, ?)", List.of(code));
		}
		if (words.isEmpty()) {
			return new Matching("({d}code = ? or {d}applicant_id = ?)", List.of(code, q));
		}
		var prefixes = Arrays.stream(words.split(" ")).map((word) -> word + ":*").collect(Collectors.joining(" & "));
		var named = "to_tsvector('simple', {d}search_name) @@ to_tsquery('simple', ?)";
		if (words.chars().noneMatch(Character::isDigit)) {
			return new Matching(named, List.of(prefixes));
		}
		return new Matching("({d}code = ? or starts_with({d}code, ?) or {d}applicant_id = ? or " + named + ")",
				List.of(code, code, q, prefixes));
	}

	/** On the table of that name in the query; empty where there is one only. */
	String condition(String table) {
		return this.pattern.replace("{d}", table.isEmpty() ? "" : table + ".");
	}

}
