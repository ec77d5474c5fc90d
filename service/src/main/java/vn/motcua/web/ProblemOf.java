package vn.motcua.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MultipartException;

import vn.motcua.platform.DatabaseAway;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** What callers are told of an exception. */
public final class ProblemOf {

	/** What is said of a fault of ours, and no more: the rest is in the log. */
	static final String FAULT = "Something is wrong on our side; nothing was changed. It has been recorded.";

	private static final int MOST_ECHOED = 100;

	/** What PostgreSQL calls it. */
	private static final String LOCK_NOT_AVAILABLE = "55P03";

	/** The code of a call that could not be answered because the database was away. */
	public static final String DATABASE_AWAY = "database-away";

	/** About as long as a database takes to be started again. */
	private static final long RESTART_SECONDS = 5;

	private ProblemOf() {
	}

	/**
	 * The problem; one of our own faults, if it is nothing that a caller could have
	 * caused.
	 */
	public static Problem exception(@Nullable Throwable cause) {
		return switch (cause) {
			case Throwable ex when DatabaseAway.isBehind(ex) -> databaseAway();
			case Refusal refusal -> Problem.of(refusal);
			case JacksonException ex when refusalBehind(ex) instanceof Refusal refusal -> Problem.of(refusal);
			case InputCoercionException ex -> Problem.of(Refusal.fields(List.of(UnreadableField.of(ex))));
			case StreamConstraintsException ex -> noJson(
					"This JSON is deeper, or a name, number or text in it longer, than anything this service takes.");
			case StreamReadException ex -> noJson("This is no JSON" + at(ex) + ".");
			case DatabindException ex when isEmpty(ex) -> noJson("The body is empty, or not what this call takes.");
			case DatabindException ex -> Problem.of(Refusal.fields(List.of(UnreadableField.of(ex))));
			case ConcurrencyFailureException ex -> changedMeanwhile();
			case DuplicateKeyException ex -> changedMeanwhile();
			case UncategorizedSQLException ex when ex.getSQLException() instanceof SQLException of
					&& LOCK_NOT_AVAILABLE.equals(of.getSQLState()) ->
				changedMeanwhile();
			case DataAccessResourceFailureException ex -> databaseAway();
			case CannotCreateTransactionException ex -> databaseAway();
			case TypeMismatchException ex when refusalBehind(ex) instanceof Refusal refusal -> Problem.of(refusal);
			case TypeMismatchException ex ->
				unreadable(List.of(notAValue(String.valueOf(ex.getPropertyName()), ex.getValue())));
			case MultipartException ex -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-form",
					"The form cannot be read; its parts are not marked off as they must be.");
			case null, default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault", FAULT);
		};
	}

	/** The problem of what lies behind the exception, if anything that is known does. */
	static Problem behind(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			var problem = exception(cause);
			if (problem.status() != HttpStatus.INTERNAL_SERVER_ERROR.value()) {
				return problem;
			}
		}
		return exception(ex);
	}

	/** The code of a status that nobody gave a better one. */
	public static String code(HttpStatus status) {
		return status.is5xxServerError() ? "fault" : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Problem noJson(String sentence) {
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", sentence);
	}

	/** Where the first mistake is; what the parser says of it, names its own parts. */
	private static String at(StreamReadException ex) {
		var at = ex.getLocation();
		return (at == null || at.getLineNr() < 1) ? ""
				: "; look at line " + at.getLineNr() + ", column " + at.getColumnNr();
	}

	/** Parameters of the call, or fields of its form, that cannot be read. */
	static Problem unreadable(List<FieldProblem> errors) {
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-parameter", "A parameter of the call cannot be read.",
				errors);
	}

	/** The field holds what none of its values is written like. */
	static FieldProblem notAValue(String field, @Nullable Object value) {
		var said = (value instanceof Object[] several) ? Arrays.toString(several) : String.valueOf(value);
		return new FieldProblem(field,
				"'" + ((said.length() > MOST_ECHOED) ? said.substring(0, MOST_ECHOED) + "…" : said)
						+ "' is none of the values this can have.");
	}

	/** A converter of ours said why it could not read a parameter. */
	static @Nullable Refusal refusalBehind(Throwable ex) {
		for (var cause = ex.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
		}
		return null;
	}

	private static boolean isEmpty(DatabindException ex) {
		return ex.processor() instanceof JsonParser json && json.currentToken() == null && ex.getPath().isEmpty();
	}

	private static Problem changedMeanwhile() {
		return Problem.of(HttpStatus.CONFLICT, "changed-meanwhile",
				"Someone else changed the same thing at the same moment. Read it again and repeat the command.");
	}

	/**
	 * What was asked may or may not have been done, if the database went away over it: so
	 * the sentence promises nothing.
	 */
	static Problem databaseAway() {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, DATABASE_AWAY,
				"The database does not answer at the moment. Repeat the command shortly; under the same"
						+ " Idempotency-Key nothing is done twice.",
				RESTART_SECONDS);
	}

}
