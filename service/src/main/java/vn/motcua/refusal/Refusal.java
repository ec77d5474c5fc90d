package vn.motcua.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A command that was not carried out, and why. Whoever throws it has changed nothing, or
 * is inside a transaction that will be undone.
 */
public final class Refusal extends RuntimeException {

	/** What sort of refusal it is; the web room gives each its HTTP status. */
	public enum Kind {

		/** What was sent cannot be read. */
		MALFORMED,
		/** The caller may not do this. */
		FORBIDDEN,
		/** There is no such thing, or its existence is not the caller's to know. */
		UNKNOWN,
		/** It cannot be done in the present state. */
		CONFLICT,
		/** It can be read but breaks a rule. */
		RULE,
		/** It was done or tried too often within a short time. */
		TOO_OFTEN,
		/** It is larger than anything that is taken. */
		TOO_LARGE,
		/** It took longer to come than anyone waits. */
		TOO_SLOW

	}

	private final Kind kind;

	private final String code;

	private final transient List<FieldProblem> errors;

	private final @Nullable Duration retryAfter;

	private Refusal(Kind kind, String code, String sentence, List<FieldProblem> errors) {
		this(kind, code, sentence, errors, null);
	}

	private Refusal(Kind kind, String code, String sentence, List<FieldProblem> errors, @Nullable Duration retryAfter) {
		// No stack trace: a refusal is an answer, not a fault, and is given often.
		super(sentence, null, false, false);
		this.kind = kind;
		this.code = code;
		this.errors = List.copyOf(errors);
		this.retryAfter = retryAfter;
	}

	public static Refusal malformed(String code, String sentence) {
		return new Refusal(Kind.MALFORMED, code, sentence, List.of());
	}

	/** What was sent cannot be read because of one part of it. */
	public static Refusal malformed(String code, String sentence, FieldProblem error) {
		return new Refusal(Kind.MALFORMED, code, sentence, List.of(error));
	}

	public static Refusal forbidden(String code, String sentence) {
		return new Refusal(Kind.FORBIDDEN, code, sentence, List.of());
	}

	public static Refusal unknown(String code, String sentence) {
		return new Refusal(Kind.UNKNOWN, code, sentence, List.of());
	}

	public static Refusal conflict(String code, String sentence) {
		return new Refusal(Kind.CONFLICT, code, sentence, List.of());
	}

	public static Refusal rule(String code, String sentence) {
		return new Refusal(Kind.RULE, code, sentence, List.of());
	}

	/**
	 * @param retryAfter after how long it is worth trying again
	 */
	public static Refusal tooOften(String code, String sentence, Duration retryAfter) {
		return new Refusal(Kind.TOO_OFTEN, code, sentence, List.of(), retryAfter);
	}

	public static Refusal tooLarge(String code, String sentence) {
		return new Refusal(Kind.TOO_LARGE, code, sentence, List.of());
	}

	public static Refusal tooSlow(String code, String sentence) {
		return new Refusal(Kind.TOO_SLOW, code, sentence, List.of());
	}

	/** A rule broken by one field. */
	public static Refusal field(String code, String field, String sentence) {
		return new Refusal(Kind.RULE, code, sentence, List.of(new FieldProblem(field, sentence)));
	}

	/** Several fields are wrong; all are named at once. */
	public static Refusal fields(List<FieldProblem> errors) {
		return new Refusal(Kind.RULE, "invalid-fields",
				"Some fields are not as they must be; correct them and send again.", errors);
	}

	public Kind kind() {
		return this.kind;
	}

	/** Stable, lower case with hyphens: what programs compare. */
	public String code() {
		return this.code;
	}

	/** The whole sentence for people. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

	/**
	 * After how many seconds it is worth trying again, where that is a matter of time.
	 */
	public Optional<Long> retryAfterSeconds() {
		// Rounded up: who comes back a moment too early is turned away again.
		return Optional.ofNullable(this.retryAfter).map((wait) -> Math.max(1, wait.plusMillis(999).toSeconds()));
	}

	public List<FieldProblem> errors() {
		return this.errors;
	}

}
