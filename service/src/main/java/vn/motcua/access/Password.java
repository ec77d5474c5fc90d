package vn.motcua.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.refusal.FieldProblem;

/** A password in the clear, on its short way to being hashed; it shows itself nowhere. */
public final class Password {

	private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

	private static final int SHORTEST = 8;

	private static final int LONGEST = 200;

	private static final int BCRYPT_BYTES = 72;

	private final String clear;

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	Password(String clear) {
		this.clear = clear;
	}

	/** As it was typed. */
	public static Password of(String clear) {
		return new Password(clear);
	}

	public Optional<FieldProblem> problem() {
		var letters = this.clear.codePointCount(0, this.clear.length());
		if (letters < SHORTEST || letters > LONGEST) {
			return problem("A password has %d to %d characters.".formatted(SHORTEST, LONGEST));
		}
		if (!PRINTABLE.matcher(this.clear).matches()) {
			return problem("A password has no control characters: HTTP Basic cannot carry them.");
		}
		if (this.clear.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
			return problem("The password is longer than %d bytes, of which the rest would not count; shorten it."
				.formatted(BCRYPT_BYTES));
		}
		return Optional.empty();
	}

	private static Optional<FieldProblem> problem(String sentence) {
		return Optional.of(new FieldProblem("password", sentence));
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
