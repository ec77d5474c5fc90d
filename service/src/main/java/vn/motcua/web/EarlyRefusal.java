package vn.motcua.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import vn.motcua.refusal.Refusal;

/**
 * What is refused before any controller saw it: by the container, by a filter of
 * Spring's, or by one of ours, which can say why.
 */
public final class EarlyRefusal {

	private static final String ATTRIBUTE = EarlyRefusal.class.getName();

	private EarlyRefusal() {
	}

	/** Lets a filter refuse the call, which ends with it. */
	public static void send(Refusal refusal, ServletRequest request, HttpServletResponse response) throws IOException {
		send(Problem.of(refusal), request, response);
	}

	/** The same, where no kind of refusal has the status. */
	static void send(Problem problem, ServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ATTRIBUTE, problem);
		if (problem.retryAfter() != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
		}
		response.sendError(problem.status());
	}

	/**
	 * Says to browsers and proxies how the refusal is treated, which comes past the
	 * filters that say so of every other answer: never kept, nothing guessed or loaded.
	 */
	public static void protect(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		SecurityHeaders.write(response::setHeader, false);
	}

	/** The problem of the call that is being refused. */
	public static Problem problem(ServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Problem problem) {
			return problem;
		}
		return problem((request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
				: HttpStatus.NOT_FOUND.value());
	}

	/** The problem that a mere status is. */
	static Problem problem(int code) {
		var status = HttpStatus.resolve(code);
		if (status == null || status == HttpStatus.NOT_IMPLEMENTED || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED) {
			// The container's words for what it cannot read; it is no fault of ours.
			status = HttpStatus.BAD_REQUEST;
		}
		return Problem.of(status, ProblemOf.code(status), sentence(status));
	}

	private static String sentence(HttpStatus status) {
		if (status.is5xxServerError()) {
			return ProblemOf.FAULT;
		}
		return (status == HttpStatus.NOT_FOUND) ? "There is nothing at this address."
				: "The call cannot be understood as it was sent.";
	}

}
