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
 * @param condition a condition on {@code d}, the dossier
 * @param values of the condition's places, in order
 * @param ofPerson whether it may be found by who the applicant is
 */
record Matching(String condition, List<Object> values, boolean ofPerson) {

	/** A code from its date on, or whole. */
	private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:\\.[A-Z0-9]+)*-\\d{6}(?:-\\d*)?");

	private static final Pattern NUMBER = Pattern.compile("\\d{6,}");

	private static final String BY_BEGINNING = "(d.code >= ? and d.code < ?)";

	private static final String BY_NAME = "to_tsvector('simple', d.search_name) @@ to_tsquery('simple', ?)";

	/** After all letters of a code. */
	private static final String LAST = "~";

	/**
	 * By the shape of what was typed, so that each is looked up where it is indexed; what
	 * may be several things is looked for as all of them.
	 */
	static Matching of(String typed) {
		var q = typed.strip();
		var code = q.toUpperCase(Locale.ROOT);
		var words = SearchName.of(q);
		if (NUMBER.matcher(q).matches()) {
			return new Matching("d.applicant_id = ?", List.of(q), true);
		}
		if (CODE.matcher(code).matches()) {
			return new Matching(BY_BEGINNING, List.of(code, code + LAST), false);
		}
		if (words.isEmpty()) {
			return new Matching("(d.code = ? or d.applicant_id = ?)", List.of(code, q), true);
		}
		var beginnings = Arrays.stream(words.split(" ")).map((word) -> word + ":*").collect(Collectors.joining(" & "));
		if (words.chars().noneMatch(Character::isDigit)) {
			return new Matching(BY_NAME, List.of(beginnings), true);
		}
		return new Matching("(" + BY_BEGINNING + " or d.applicant_id = ? or " + BY_NAME + ")",
				List.of(code, code + LAST, q, beginnings), true);
	}

}
