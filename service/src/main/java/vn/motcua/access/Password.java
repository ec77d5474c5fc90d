package vn.motcua.access;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.web.BareLetters;
import vn.motcua.web.Verbatim;

/** A password in the clear, on its short way to being hashed; it shows itself nowhere. */
public final class Password {

	private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

	private static final int SHORTEST = 10;

	private static final int LONGEST = 200;

	private static final Pattern AROUND_WORDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$|\\s+");

	private final String clear;

	@Verbatim
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	Password(String clear) {
		this.clear = clear;
	}

	/** As it was typed. */
	public static Password of(String clear) {
		return new Password(clear);
	}

	/** What speaks against someone's taking it, who has that username and name. */
	Optional<FieldProblem> problem(String username, String name) {
		var letters = this.clear.codePointCount(0, this.clear.length());
		if (letters < SHORTEST || letters > LONGEST) {
			return problem("A password has %d to %d characters.".formatted(SHORTEST, LONGEST));
		}
		if (!PRINTABLE.matcher(this.clear).matches()) {
			return problem("A password has no control characters: HTTP Basic cannot carry them.");
		}
		if (CommonPasswords.contain(this.clear)) {
			return problem("This password is one of the first that others would try. Choose another one.");
		}
		var words = words(this.clear);
		if (!words.isEmpty() && (words.equals(words(username)) || words.equals(words(name)))) {
			return problem("The password is the name of its owner. Choose another one.");
		}
		return Optional.empty();
	}

	/** Digits before or after make nothing another word. */
	private static String words(String text) {
		return AROUND_WORDS.matcher(BareLetters.of(text)).replaceAll("");
	}

	private static Optional<FieldProblem> problem(String sentence) {
		return Optional.of(new FieldProblem("password", sentence));
	}

	/** As it was typed, for whoever says whether it is the right one. */
	String clear() {
		return this.clear;
	}

	String hash(PasswordEncoder encoder) {
		return encoder.encode(this.clear);
	}

	/** What is written of it, whoever writes it down: log or JSON. */
	@Override
	@JsonValue
	public String toString() {
		return "(secret)";
	}

}
