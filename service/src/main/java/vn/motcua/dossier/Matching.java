package vn.motcua.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What someone typed to find a dossier: a code or its beginning, an identity number, or
 * the beginnings of words of the applicant's name.
 *
 * @param values of the condition's places, in order
 */
record Matching(String pattern, List<Object> values) {

	static Matching of(String typed) {
		var q = typed.strip();
		var code = q.toUpperCase(Locale.ROOT);
		var words = SearchName.of(q);
		if (words.isEmpty()) {
			return new Matching("({d}code = ? or {d}applicant_id = ?)", List.of(code, q));
		}
		var prefixes = Arrays.stream(words.split(" ")).map((word) -> word + ":*").collect(Collectors.joining(" & "));
		return new Matching(
				"({d}code = ? or starts_with({d}code, ?) or {d}applicant_id = ?"
						+ " or to_tsvector('simple', {d}search_name) @@ to_tsquery('simple', ?))",
				List.of(code, code, q, prefixes));
	}

	/** On the table of that name in the query; empty where there is one only. */
	String condition(String table) {
		return this.pattern.replace("{d}", table.isEmpty() ? "" : table + ".");
	}

}
