package vn.motcua.dossier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are searched: small letters, no diacritics, so that "nguyen van a" finds
 * Nguyễn Văn A.
 */
final class SearchName {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private SearchName() {
	}

	static String of(String name) {
		var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
		return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
	}

}
