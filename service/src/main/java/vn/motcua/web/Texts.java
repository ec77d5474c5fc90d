package vn.motcua.web;

/** What counts as text. */
final class Texts {

	private Texts() {
	}

	/** Whether PostgreSQL can keep it: valid Unicode without NUL. */
	static boolean isStorable(String text) {
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (letter == '\0' || Character.isLowSurrogate(letter)) {
				return false;
			}
			if (Character.isHighSurrogate(letter)) {
				at++;
				if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
					return false;
				}
			}
		}
		return true;
	}

}
