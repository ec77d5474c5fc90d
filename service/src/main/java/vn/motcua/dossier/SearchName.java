package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.web.BareLetters;

/**
 * Names, and other words, as they are searched: small letters, no diacritics, so that
 * "nguyen van a" finds Nguyễn Văn A. A word with signs in it is found by its parts and as
 * one (H'Bia by "bia" and "hbia"); so are a letter that stands alone and the word after
 * it (Y Moan by "ymoan").
 */
final class SearchName {

	/** Apostrophes that Unicode counts among letters are signs too. */
	private static final Pattern SIGNS = Pattern.compile("(?:[^\\p{L}\\p{N}]|\\p{Lm})+");

	/** Longer words the index would not take, nor a query. */
	private static final int MOST_LETTERS = 100;

	private SearchName() {
	}

	/** All by which the texts are found, parted by blanks. */
	static String of(String... texts) {
		var all = new LinkedHashSet<String>();
		for (String text : texts) {
			var words = words(text);
			for (int at = 0; at < words.size(); at++) {
				var word = words.get(at);
				all.addAll(word.parts());
				all.add(word.whole());
				if (word.isLetter() && at + 1 < words.size()) {
					all.add(cut(word.whole() + words.get(at + 1).whole()));
				}
			}
		}
		return String.join(" ", all);
	}

	/**
	 * Asks for the beginnings of all words typed, in any order, as PostgreSQL's
	 * {@code to_tsquery} takes it; empty, where there is no word.
	 */
	static String query(String typed) {
		List<String> wanted = new ArrayList<>();
		var words = words(typed);
		for (int at = 0; at < words.size(); at++) {
			var word = words.get(at);
			if (word.isLetter() && at + 1 < words.size()) {
				var next = words.get(++at);
				wanted
					.add("(" + word.query() + " & " + next.query() + " | " + cut(word.whole() + next.whole()) + ":*)");
			}
			else {
				wanted.add(word.query());
			}
		}
		return String.join(" & ", wanted);
	}

	private static List<Word> words(String text) {
		return Arrays.stream(BareLetters.of(text).split("\\s+"))
			.map((word) -> new Word(
					SIGNS.splitAsStream(word).filter((part) -> !part.isEmpty()).map(SearchName::cut).toList()))
			.filter((word) -> !word.parts().isEmpty())
			.toList();
	}

	private static String cut(String word) {
		return (word.codePointCount(0, word.length()) <= MOST_LETTERS) ? word
				: word.substring(0, word.offsetByCodePoints(0, MOST_LETTERS));
	}

	/** What stands between blanks, as the signs in it part it. */
	private record Word(List<String> parts) {

		String whole() {
			return cut(String.join("", this.parts));
		}

		boolean isLetter() {
			return whole().codePointCount(0, whole().length()) == 1;
		}

		String query() {
			var apart = String.join(" & ", this.parts.stream().map((part) -> part + ":*").toList());
			return (this.parts.size() > 1) ? "(" + whole() + ":* | " + apart + ")" : apart;
		}

	}

}
