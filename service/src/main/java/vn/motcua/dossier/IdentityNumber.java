package vn.motcua.dossier;

import java.util.Locale;

import vn.motcua.web.Texts;

/**
 * Số định danh: of a citizen card, a passport or a business, however it was typed.
 */
final class IdentityNumber {

	private IdentityNumber() {
	}

	/** Without blanks and dots, and in capitals. */
	static String asKept(String typed) {
		return Texts.withoutBlanks(typed).replace(".", "").toUpperCase(Locale.ROOT);
	}

	/** As it is compared: a tax code has a hyphen, or has none. */
	static String key(String typed) {
		return asKept(typed).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
