package vn.motcua.dossier;

import java.util.regex.Pattern;

import vn.motcua.web.BareLetters;

/**
 * Names as they are searched: small letters, no diacritics, so that "nguyen van a" finds
 * Nguyễn Văn A.
 */
final class SearchName {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private SearchName() {
	}

	static String of(String name) {
		return NO_WORD.matcher(BareLetters.of(name)).replaceAll(" ").strip();
	}

}
