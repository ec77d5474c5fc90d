package vn.motcua.matrix;

/** What an answer means, and the letter for it in a cell. */
enum Answered {

	/** Done, or shown. */
	ALLOWED,
	/** Answered, but without what it was about: a list that does not have it. */
	WITHOUT,
	/** 403. */
	FORBIDDEN,
	/** 404: for him there is no such thing. */
	HIDDEN,
	/** 401, or led to where one signs in. */
	SIGN_IN,
	/** Anything else: never expected. */
	OTHERWISE;

	/** Reads one letter; that of the role itself, or a star, says that he may. */
	static Answered read(char letter) {
		return switch (letter) {
			case '-' -> FORBIDDEN;
			case '0' -> HIDDEN;
			case 'o' -> WITHOUT;
			case '!' -> SIGN_IN;
			default -> ALLOWED;
		};
	}

	char letter(Person person) {
		return switch (this) {
			case ALLOWED -> person.isSignedIn() ? Matrix.LETTERS.charAt(person.column()) : '*';
			case WITHOUT -> 'o';
			case FORBIDDEN -> '-';
			case HIDDEN -> '0';
			case SIGN_IN -> '!';
			case OTHERWISE -> '?';
		};
	}

}
