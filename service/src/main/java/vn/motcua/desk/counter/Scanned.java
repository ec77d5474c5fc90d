package vn.motcua.desk.counter;

import java.util.Locale;
import java.util.regex.Pattern;

/** What someone scanned or typed into the one box of the counter. */
sealed interface Scanned {

	/** The code of a dossier, alone or within the address printed on its receipt. */
	record Code(String code) implements Scanned {
	}

	/** A citizen card (thẻ căn cước). */
	record Card(CitizenCard card) implements Scanned {
	}

	/** Anything else: words to search by. */
	record Words(String words) implements Scanned {
	}

	Pattern CODE = Pattern
		.compile("(?i)(?<![0-9a-z.])(?:[a-z][0-9]{2}|[0-9a-z]+(?:\\.[0-9a-z]+)+)-[0-9]{6}-[0-9]{4,}(?![0-9])");

	static Scanned of(String text) {
		var card = CitizenCard.read(text);
		if (card.isPresent()) {
			return new Card(card.get());
		}
		var code = CODE.matcher(text);
		return code.find() ? new Code(code.group().toUpperCase(Locale.ROOT)) : new Words(text.strip());
	}

}
