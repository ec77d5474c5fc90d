package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.web.Texts;

/**
 * Mã hồ sơ: {@code H13.101-261123-0001}, and of the older form
 * {@code 000.00.06.H56-231027-0361}.
 *
 * @param agency the identifier of the agency that gave it
 * @param day of receipt
 * @param number of that day, from 1
 */
public record DossierCode(String agency, LocalDate day, int number) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern GRAMMAR = Pattern
		.compile("([A-Z0-9]+(?:\\.[A-Z0-9]+)*)-(\\d{6})-(?!0000)(\\d{4}|[1-9]\\d{4,8})");

	/** A code however it was typed; none, if the text is none. */
	public static Optional<DossierCode> read(String typed) {
		var parts = GRAMMAR.matcher(asKept(typed));
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new DossierCode(parts.group(1), LocalDate.parse(parts.group(2), DAY),
					Integer.parseInt(parts.group(3))));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** What is typed for a code, or a part of one, as codes are kept. */
	public static String asKept(String typed) {
		return Texts.withoutBlanks(typed).toUpperCase(Locale.ROOT);
	}

	/**
	 * What a dossier may be called that was meant: as codes are kept, or to the letter,
	 * as some were imported before they were written alike.
	 */
	public static Stream<String> spellings(String typed) {
		return Stream.of(asKept(typed), typed).distinct();
	}

	/** As it is kept and shown. */
	public String text() {
		return "%s-%s-%04d".formatted(this.agency, DAY.format(this.day), this.number);
	}

}
