package vn.motcua.dossier;

import java.util.regex.Pattern;

import vn.motcua.web.Texts;

/** Số điện thoại, however it was typed. */
final class PhoneNumber {

	private static final Pattern SIGNS = Pattern.compile("[().-]");

	/** From abroad: country code 84, for which there is a 0 at home. */
	private static final Pattern FROM_ABROAD = Pattern.compile("^(?:(?:\\+|00)840?(?=[1-9])|84(?=[1-9]\\d{8,9}$))");

	private PhoneNumber() {
	}

	/** Without blanks, dots, hyphens and brackets. */
	static String asKept(String typed) {
		return SIGNS.matcher(Texts.withoutBlanks(typed)).replaceAll("");
	}

	/** As it is compared: as it is dialled at home. */
	static String key(String typed) {
		return FROM_ABROAD.matcher(asKept(typed)).replaceFirst("0").replaceAll("[^0-9]", "");
	}

}
