package vn.motcua.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * A problem as callers see it (RFC 9457).
 *
 * @param code stable, for programs
 * @param detail a whole sentence, for people
 * @param errors the fields that are wrong, where it is a matter of fields
 * @param retryAfter after how many seconds it is worth trying again, where that is a
 * matter of time
 * @param requestId by which the call is found in the log; quote it when asking for help
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<FieldProblem> errors,
		@Nullable Long retryAfter, @Nullable String requestId) {

	private static Problem of(HttpStatus status, String code, String detail, List<FieldProblem> errors,
			@Nullable Long retryAfter) {
		return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, code, errors, retryAfter,
				RequestId.current());
	}

	static Problem of(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
		return of(status, code, detail, errors, null);
	}

	/** The whole answer. */
	ResponseEntity<Object> answer() {
		var answer = ResponseEntity.status(this.status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (this.retryAfter != null) {
			answer.header(HttpHeaders.RETRY_AFTER, this.retryAfter.toString());
		}
		return answer.cacheControl(CacheControl.noStore()).body(this);
	}

	/** A problem that no refusal of ours stands behind. */
	public static Problem of(HttpStatus status, String code, String detail) {
		return of(status, code, detail, List.of());
	}

	/** A problem of the moment. */
	static Problem of(HttpStatus status, String code, String detail, long retryAfter) {
		return of(status, code, detail, List.of(), retryAfter);
	}

	/** The refusal on the wire. */
	public static Problem of(Refusal refusal) {
		return of(statusOf(refusal.kind()), refusal.code(), refusal.sentence(), refusal.errors(),
				refusal.retryAfterSeconds().orElse(null));
	}

	private static HttpStatus statusOf(Refusal.Kind kind) {
		return switch (kind) {
			case MALFORMED -> HttpStatus.BAD_REQUEST;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case UNKNOWN -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
			case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
			case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
			case TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
		};
	}

}
