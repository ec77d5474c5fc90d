package vn.motcua.web;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What counts as text, at every door: JSON, forms, queries, addresses, headers, cookies
 * and process models are all held to this. And how text is written once it is in, so that
 * what looks alike is alike, and is found again.
 */
public final class Texts {

	/** Each plane of Unicode ends with two codes that are no characters. */
	private static final int NONCHARACTERS = 0xFFFE;

	/**
	 * Of these nothing is seen: formatting (zero width, direction of writing, soft
	 * hyphen), variation selectors, and codes that are set aside for more of the kind.
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cf}\\x{34F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{FE00}-\\x{FE0F}"
				+ "\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]+");

	private static final Pattern END_OF_LINE = Pattern.compile("\\r\\n|[\\r\\p{Zl}\\p{Zp}]");

	/** Of every width, and letters that are printed as one. */
	private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]");

	/** At the beginning of a word they stand on no letter. */
	private static final Pattern LOOSE_MARKS = Pattern.compile("(?<![^ \\n])\\p{M}+");

	private static final Pattern BLANKS = Pattern.compile(" +");

	private static final Pattern AROUND_LINES = Pattern.compile(" ?\\n ?");

	private static final Pattern ENDS_OF_LINES = Pattern.compile("\\n+");

	private Texts() {
	}

	/**
	 * The text as it is kept: composed (NFC), one blank where there were blanks of any
	 * kind, none around lines, nothing invisible, no mark without its letter, and Đ for
	 * the eth and the African D, which look like it. Ends of lines stay. Written so once
	 * more it is the same. Nothing may be left of it.
	 */
	public static String normal(String text) {
		var visible = INVISIBLE.matcher(text).replaceAll("");
		var spaced = BLANK.matcher(END_OF_LINE.matcher(visible).replaceAll("\n")).replaceAll(" ");
		var words = BLANKS.matcher(LOOSE_MARKS.matcher(spaced).replaceAll("")).replaceAll(" ");
		var lines = AROUND_LINES.matcher(words).replaceAll("\n").strip();
		return Normalizer.normalize(lines, Normalizer.Form.NFC)
			.replace('\u00D0', '\u0110')
			.replace('\u0189', '\u0110')
			.replace('\u00F0', '\u0111')
			.replace('\u0256', '\u0111');
	}

	/** The same on one line. */
	public static String line(String text) {
		return ENDS_OF_LINES.matcher(normal(text)).replaceAll(" ");
	}

	/**
	 * A number or code as it is kept, whose blanks mean nothing: without them, and its
	 * letters and digits those of a typewriter where they are as wide as Chinese ones.
	 */
	public static String withoutBlanks(String text) {
		var words = normal(Normalizer.normalize(normal(text), Normalizer.Form.NFKC));
		// What stood apart may be one letter now.
		return normal(words.replaceAll("[ \\n]", ""));
	}

	/**
	 * Whether it is text: whole characters that PostgreSQL and XML can keep, and none
	 * that controls a terminal or a log; tabulators and ends of lines are text.
	 */
	public static boolean isText(String text) {
		return text.codePoints().allMatch(Texts::isOfText);
	}

	/** Whether it is text on a single line. */
	public static boolean isLine(String text) {
		return text.codePoints().allMatch((character) -> isOfText(character) && !Character.isISOControl(character));
	}

	private static boolean isOfText(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
			// Half of a pair: the whole ones are other characters.
			case Character.SURROGATE -> false;
			default -> (character & NONCHARACTERS) != NONCHARACTERS;
		};
	}

}
