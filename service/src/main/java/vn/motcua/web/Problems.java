package vn.motcua.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
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
	ResponseEntity<Object> failed(Exception ex) throws Exception {
		if (ex.getClass().getName().startsWith("org.springframework.security.")) {
			// The filters before us answer these.
			throw ex;
		}
		var problem = ProblemOf.exception(ex);
		if (problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			log.error("A call failed", ex);
		}
		return answer(problem);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer((ex.getCause() != null) ? ProblemOf.exception(ex.getCause())
				: Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is missing."));
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = new ArrayList<>();
		ex.getFieldErrors()
			.forEach((error) -> errors
				.add(new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage()))));
		// A parameter that cannot be read is malformed; a body that can be read but is
		// wrong breaks a rule.
		boolean unreadable = ex.getFieldErrors().stream().anyMatch((error) -> error.isBindingFailure());
		return answer(unreadable ? unreadable(errors) : Problem.of(Refusal.fields(errors)));
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (refusalBehind(ex) instanceof Refusal refusal) {
			return answer(Problem.of(refusal));
		}
		return answer(unreadable(List.of(new FieldProblem(String.valueOf(ex.getPropertyName()),
				"'" + ex.getValue() + "' is none of the values this can have."))));
	}

	private static Problem unreadable(List<FieldProblem> errors) {
		return Problem.of(HttpStatus.BAD_REQUEST, "malformed-parameter", "A parameter of the call cannot be read.",
				errors);
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex.getCause() != null && refusalBehind(ex) instanceof Refusal refusal) {
			return answer(Problem.of(refusal));
		}
		var known = HttpStatus.valueOf(status.value());
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problem.of(known, ProblemOf.code(known), sentence(ex, known)));
	}

	/** A converter of ours said why it could not read a parameter. */
	private static @Nullable Refusal refusalBehind(Throwable ex) {
		for (var cause = ex.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
		}
		return null;
	}

	private static String sentence(Exception ex, HttpStatus status) {
		if (ex instanceof ErrorResponse response && response.getBody().getDetail() != null) {
			return String.valueOf(response.getBody().getDetail());
		}
		return status.is5xxServerError() ? "Something is wrong on our side; nothing was changed."
				: "The call cannot be read: " + ex.getMessage();
	}

	private static ResponseEntity<Object> answer(Problem problem) {
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
