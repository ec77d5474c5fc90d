package vn.motcua.desk.counter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the QR code of a citizen card (thẻ căn cước) says: number, former number, name,
 * date of birth, sex, address and date of issue between bars. The page reads it by the
 * same shape in {@code card.js}.
 *
 * @param formerNumber of the identity card before it, empty if there was none
 */
record CitizenCard(String number, String formerNumber, String name, LocalDate born, String sex, String address,
		LocalDate issued) {

	private static final Pattern SHAPE = Pattern
		.compile("(\\d{12})\\|(\\d{9}|\\d{12}|)\\|([^|]+)\\|(\\d{8})\\|([^|]+)\\|([^|]+)\\|(\\d{8})(?:\\|.*)?");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	/** The card, if the text is one. */
	static Optional<CitizenCard> read(String text) {
		var parts = SHAPE.matcher(text.strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new CitizenCard(parts.group(1), parts.group(2), parts.group(3).strip(),
					LocalDate.parse(parts.group(4), DAY), parts.group(5).strip(), parts.group(6).strip(),
					LocalDate.parse(parts.group(7), DAY)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
