package vn.motcua.web;

/**
 * What counts as text, at every door: JSON, forms, queries, addresses, headers, cookies
 * and process models are all held to this.
 */
public final class Texts {

	/** Each plane of Unicode ends with two codes that are no characters. */
	private static final int NONCHARACTERS = 0xFFFE;

	private Texts() {
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
