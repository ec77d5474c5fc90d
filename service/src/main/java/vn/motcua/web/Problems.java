package vn.motcua.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
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
		// A parameter that cannot be read is malformed; a body that can be read but is
		// wrong breaks a rule.
		var unreadable = ex.getFieldErrors().stream().filter(FieldError::isBindingFailure).toList();
		return answer(
				unreadable.isEmpty()
						? Problem.of(Refusal.fields(ex.getFieldErrors()
							.stream()
							.map((error) -> new FieldProblem(error.getField(),
									String.valueOf(error.getDefaultMessage())))
							.toList()))
						: ProblemOf.unreadable(unreadable.stream()
							.map((error) -> ProblemOf.notAValue(error.getField(), error.getRejectedValue()))
							.toList()));
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return answer(ProblemOf.exception(ex));
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ProblemOf.refusalBehind(ex) instanceof Refusal refusal) {
			return answer(Problem.of(refusal));
		}
		var known = HttpStatus.valueOf(status.value());
		if (known.is5xxServerError()) {
			log.error("A call failed", ex);
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problem.of(known, ProblemOf.code(known), sentence(ex, known)));
	}

	/** Spring's own details name parameters and types of content, and nothing of ours. */
	private static String sentence(Exception ex, HttpStatus status) {
		if (status.is5xxServerError()) {
			return ProblemOf.FAULT;
		}
		return (ex instanceof ErrorResponse response && response.getBody().getDetail() instanceof String detail)
				? detail : "The call cannot be read.";
	}

	private static ResponseEntity<Object> answer(Problem problem) {
		return problem.answer();
	}

}
