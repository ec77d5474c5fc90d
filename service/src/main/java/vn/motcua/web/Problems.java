package vn.motcua.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * Turns whatever went wrong into a problem detail; nothing a caller sends makes a 500.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	@ExceptionHandler
	ResponseEntity<Problem> refused(Refusal refusal) {
		return answer(Problem.of(refusal));
	}

	@ExceptionHandler
	ResponseEntity<Problem> collided(ConcurrencyFailureException ex) {
		return answer(Problem.of(HttpStatus.CONFLICT, "changed-meanwhile",
				"Someone else changed the same thing at the same moment. Read it again and repeat the command."));
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class })
	ResponseEntity<Problem> databaseAway(Exception ex) {
		log.error("The database does not answer", ex);
		return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away",
				"The database does not answer at the moment; nothing was changed. Repeat the command shortly."));
	}

	@ExceptionHandler
	ResponseEntity<Problem> failed(Exception ex) throws Exception {
		if (ex.getClass().getName().startsWith("org.springframework.security.")) {
			throw ex;
		}
		log.error("A call failed", ex);
		return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault",
				"Something is wrong on our side; nothing was changed. It has been recorded."));
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(Unreadable.problem(ex.getCause()));
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = new ArrayList<>();
		ex.getFieldErrors()
			.forEach((error) -> errors
				.add(new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage()))));
		return answer(Problem.of(Refusal.fields(errors)));
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		var known = HttpStatus.valueOf(status.value());
		var code = known.is5xxServerError() ? "fault"
				: known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problem.of(known, code, sentence(ex, known)));
	}

	private static String sentence(Exception ex, HttpStatus status) {
		if (ex instanceof org.springframework.web.ErrorResponse response && response.getBody().getDetail() != null) {
			return String.valueOf(response.getBody().getDetail());
		}
		return status.is5xxServerError() ? "Something is wrong on our side; nothing was changed."
				: "The call cannot be read: " + ex.getMessage();
	}

	private static <T> ResponseEntity<T> answer(Problem problem) {
		@SuppressWarnings("unchecked")
		var body = (T) problem;
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
	}

	/**
	 * JSON that is none is malformed; JSON that says something impossible breaks a rule.
	 */
	private static final class Unreadable {

		static Problem problem(@Nullable Throwable cause) {
			return switch (cause) {
				case StreamReadException ex -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-json",
						"The body is no JSON: " + ex.getOriginalMessage());
				case DatabindException ex -> Problem.of(Refusal.fields(List.of(field(ex))));
				case null, default ->
					Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is missing or cannot be read.");
			};
		}

		private static FieldProblem field(DatabindException ex) {
			var path = new StringBuilder();
			for (var step : ex.getPath()) {
				if (step.getPropertyName() == null) {
					path.append('[').append(step.getIndex()).append(']');
				}
				else {
					path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
				}
			}
			return new FieldProblem(path.toString(), ex.getOriginalMessage());
		}

	}

}
