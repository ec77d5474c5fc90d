package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.dossier.Clue.Tells;
import vn.motcua.web.Texts;

/**
 * What someone typed to find a dossier, by its shape: a code, its beginning or its end, a
 * number in the register, words of the subject, or a name, an identity or telephone
 * number of the applicant or of whoever handed in for him. What may be several things is
 * looked for as all of them.
 */
final class Matching {

	/**
	 * A code up to its date, or whole; a telephone number with a hyphen has no letter.
	 */
	private static final Pattern CODE = Pattern.compile("(?=[^-]*[A-Z])[A-Z0-9]+(?:\\.[A-Z0-9]+)*-\\d{6}(?:-\\d*)?");

	private static final Pattern PART_OF_CODE = Pattern.compile("[A-Z0-9.-]{1,64}");

	private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}");

	/** Of any year; of one, as the receipt writes it, or the other way round. */
	private static final Pattern REGISTER = Pattern.compile("(\\d{1,9})(?:/((?:19|20)\\d\\d))?");

	private static final Pattern REGISTER_BY_YEAR = Pattern.compile("((?:19|20)\\d\\d)/(\\d{1,9})");

	/** With a digit in it, and too long for a part of anything else. */
	private static final Pattern IDENTITY = Pattern.compile("(?=.*\\d)[\\p{L}\\d]{6,}");

	private static final Pattern PHONE = Pattern.compile("\\d{6,}");

	/** After all letters of a code. */
	private static final String LAST = "~";

	private final String typed;

	private final String code;

	private final List<Clue> clues = new ArrayList<>();

	private Matching(String typed) {
		this.typed = Texts.line(typed);
		this.code = DossierCode.asKept(typed);
	}

	/** All that it may be; none, if it is signs only. */
	static List<Clue> of(String typed) {
		var matching = new Matching(typed);
		if (CODE.matcher(matching.code).matches()) {
			matching.beginning();
			matching.end();
		}
		else {
			matching.anything();
		}
		return matching.clues;
	}

	private void anything() {
		if (PART_OF_CODE.matcher(this.code).matches()) {
			if (this.code.chars().anyMatch(Character::isDigit)) {
				beginning();
			}
			end();
		}
		register();
		words();
		numbers();
	}

	/** Index dossier_code_key. */
	private void beginning() {
		add(Tells.NOTHING, Condition.of("(d.code >= ? and d.code < ?)", this.code, this.code + LAST));
	}

	/**
	 * Index dossier_by_tail. A number of fewer digits than a code ends with is meant
	 * whole.
	 */
	private void end() {
		var end = SHORT_NUMBER.matcher(this.code).matches() ? "-%04d".formatted(Integer.parseInt(this.code))
				: this.code;
		var reversed = new StringBuilder(end).reverse().toString();
		add(Tells.NOTHING, Condition.of("(reverse(upper(d.code)) >= ? and reverse(upper(d.code)) < ?)", reversed,
				reversed + LAST));
	}

	/** Index dossier_by_register. */
	private void register() {
		var one = REGISTER.matcher(this.code);
		var other = REGISTER_BY_YEAR.matcher(this.code);
		if (other.matches()) {
			add(Tells.NOTHING, registered(other.group(2), other.group(1)));
		}
		if (one.matches()) {
			add(Tells.NOTHING, (one.group(2) != null) ? registered(one.group(1), one.group(2))
					: Condition.of("d.register_number = ?", Integer.parseInt(one.group(1))));
		}
	}

	private static Condition registered(String number, String year) {
		return Condition.of("(d.register_number = ? and d.register_year = ?)", Integer.parseInt(number),
				Integer.parseInt(year));
	}

	/** Indexes dossier_by_subject, dossier_by_name. */
	private void words() {
		var query = SearchName.query(this.typed);
		if (!query.isEmpty()) {
			add(Tells.NOTHING,
					Condition.of("to_tsvector('simple', d.search_subject) @@ to_tsquery('simple', ?)", query));
			add(Tells.NAME, Condition.of("to_tsvector('simple', d.search_name) @@ to_tsquery('simple', ?)", query));
		}
	}

	/** Indexes dossier_by_number, dossier_by_applicant_id. */
	private void numbers() {
		if (IDENTITY.matcher(IdentityNumber.key(this.typed)).matches()) {
			add(Tells.NUMBER, numbered(SearchKeys.identity(this.typed)));
			add(Tells.NUMBER, Condition.of("d.applicant_id = ?", IdentityNumber.asKept(this.typed)));
		}
		var phone = PhoneNumber.asKept(this.typed);
		if (PHONE.matcher(phone.startsWith("+") ? phone.substring(1) : phone).matches()) {
			add(Tells.PHONE, numbered(SearchKeys.phone(phone)));
		}
	}

	private static Condition numbered(String number) {
		return Condition.of("d.search_numbers && ?::text[]", (Object) new String[] { number });
	}

	private void add(Tells tells, Condition fits) {
		this.clues.add(new Clue(tells, fits));
	}

}
