package vn.motcua.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as people type it when they search: small letters without diacritics, so that "ket
 * hon" finds kết hôn.
 */
public final class BareLetters {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private BareLetters() {
	}

	public static String of(String text) {
		var marked = Normalizer.normalize(Texts.normal(text), Normalizer.Form.NFD);
		return MARKS.matcher(marked).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
	}

}
