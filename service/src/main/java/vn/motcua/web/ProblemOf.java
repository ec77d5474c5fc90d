package vn.motcua.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

import vn.motcua.refusal.Refusal;

/** What callers are told of an exception. */
public final class ProblemOf {

	private ProblemOf() {
	}

	/**
	 * The problem; one of our own faults, if it is nothing that a caller could have
	 * caused.
	 */
	public static Problem exception(@Nullable Throwable cause) {
		return switch (cause) {
			case Refusal refusal -> Problem.of(refusal);
			case InputCoercionException ex -> Problem.of(Refusal.fields(List.of(UnreadableField.of(ex))));
			case StreamReadException ex -> noJson("This is no JSON: " + ex.getOriginalMessage());
			case DatabindException ex when isEmpty(ex) -> noJson("The body is empty.");
			case DatabindException ex -> Problem.of(Refusal.fields(List.of(UnreadableField.of(ex))));
			case ConcurrencyFailureException ex -> changedMeanwhile();
			case DuplicateKeyException ex -> changedMeanwhile();
			case DataAccessResourceFailureException ex -> databaseAway();
			case CannotCreateTransactionException ex -> databaseAway();
			case null, default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault",
					"Something is wrong on our side; nothing was changed. It has been recorded.");
		};
	}

	/** The code of a status that nobody gave a better one. */
	/** Of what was refused before anyone could say why. */
	public static String code(HttpStatus status) {
		return status.is5xxServerError() ? "fault" : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Problem noJson(String sentence) {
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", sentence);
	}

	private static boolean isEmpty(DatabindException ex) {
		return ex.processor() instanceof JsonParser json && json.currentToken() == null && ex.getPath().isEmpty();
	}

	private static Problem changedMeanwhile() {
		return Problem.of(HttpStatus.CONFLICT, "changed-meanwhile",
				"Someone else changed the same thing at the same moment. Read it again and repeat the command.");
	}

	private static Problem databaseAway() {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away",
				"The database does not answer at the moment; nothing was changed. Repeat the command shortly.");
	}

}
