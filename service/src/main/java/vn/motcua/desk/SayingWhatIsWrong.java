package vn.motcua.desk;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Problem;
import vn.motcua.web.ProblemOf;

/**
 * Says in the reader's language what was not done and what to do next: beside the form,
 * which keeps all that was typed, or as a page of its own where no script runs.
 */
@ControllerAdvice(basePackages = "vn.motcua.desk")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SayingWhatIsWrong {

	private static final Logger log = LoggerFactory.getLogger(SayingWhatIsWrong.class);

	private static final String PART = "desk/parts :: problem";

	private static final String CITIZENS = "desk/citizen/problem";

	private final Words words;

	SayingWhatIsWrong(Words words) {
		this.words = words;
	}

	/** What the problem box shows. */
	record Wrong(int status, String code, String sentence, List<FieldProblem> errors) {
	}

	@ExceptionHandler
	ModelAndView wrong(Exception ex, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (ex.getClass().getName().startsWith("org.springframework.security.")) {
			// The filters before us answer these.
			throw ex;
		}
		return page(ex, request, response);
	}

	/** What the reader is shown. */
	ModelAndView page(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		// Whatever the page that was asked for would have said of itself.
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		var seconds = ProblemOf.exception(behind(ex)).retryAfter();
		if (seconds != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
		}
		var wrong = of(ex, request);
		if (wrong.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			log.error("A page failed", ex);
		}
		return page(wrong, Htmx.asks(request) ? PART : pageAt(request.getServletPath()));
	}

	/** What the reader is shown where no page could say what is wrong. */
	ModelAndView page(Problem problem, HttpServletRequest request) {
		return page(said(problem), Htmx.asks(request) ? PART : pageAt(DeskSecurity.pathOf(request)));
	}

	private static ModelAndView page(Wrong wrong, String view) {
		// What stands around the pages of the staff comes from the database.
		var page = new ModelAndView(
				ProblemOf.DATABASE_AWAY.equals(wrong.code()) && !PART.equals(view) ? CITIZENS : view);
		page.setStatus(HttpStatus.valueOf(wrong.status()));
		page.addObject("wrong", wrong);
		return page;
	}

	/** Citizens stay among their own pages. */
	private static String pageAt(String path) {
		return path.startsWith("/desk") ? "desk/problem" : CITIZENS;
	}

	private Wrong of(Exception ex, HttpServletRequest request) {
		return switch (ex) {
			case BindException invalid ->
				new Wrong(isForm(request) ? 422 : 400, "invalid-fields", this.words.text("refusal.invalid-fields"),
						invalid.getFieldErrors().stream().map(this::field).toList());
			case NoResourceFoundException nothing -> said(Problem.of(HttpStatus.NOT_FOUND, "no-such-page", ""));
			case ErrorResponse unreadable when unreadable.getStatusCode().is4xxClientError() ->
				said(Problem.of(HttpStatus.valueOf(unreadable.getStatusCode().value()), "unreadable-call", ""));
			default -> said(ProblemOf.exception(behind(ex)));
		};
	}

	/** What stands in an address was not typed into any field. */
	private static boolean isForm(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod());
	}

	/** A converter's refusal lies behind what Spring makes of it. */
	private static Throwable behind(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal) {
				return cause;
			}
		}
		return ex;
	}

	private Wrong said(Problem problem) {
		var key = "refusal." + problem.code();
		return new Wrong(problem.status(), problem.code(), this.words.said(problem.detail(), key),
				problem.errors()
					.stream()
					.map((error) -> new FieldProblem(error.field(), this.words.said(error.message(), key)))
					.toList());
	}

	private FieldProblem field(FieldError error) {
		return new FieldProblem(error.getField(),
				error.isBindingFailure() ? this.words.text("refusal.malformed-parameter")
						: this.words.said(String.valueOf(error.getDefaultMessage()), "refusal.invalid-fields"));
	}

}
