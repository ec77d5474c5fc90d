package vn.motcua.desk;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.motcua.refusal.Refusal;
import vn.motcua.web.EarlyRefusal;

/**
 * Where no page is, where a form ends up that came too late, and what went wrong
 * otherwise.
 */
@Controller
class DeadEnds {

	static final String EXPIRED = "/expired-form";

	private final SayingWhatIsWrong saying;

	private final RequestMappingHandlerMapping operations;

	DeadEnds(SayingWhatIsWrong saying,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
		this.saying = saying;
		this.operations = operations;
	}

	/** Its token is no longer good: it was open too long, or is not ours. */
	@RequestMapping(EXPIRED)
	String expired() {
		throw Refusal.forbidden("expired-form",
				"This page was open too long. Nothing was changed; load it again and repeat what you did.");
	}

	/**
	 * Where a form is sent to is no page, but whoever loads such an address anew, changes
	 * its language or comes to it after signing in wants to go on working.
	 */
	@GetMapping("/desk/**")
	String nothing(HttpServletRequest request) {
		if (takesForms(PathContainer.parsePath(request.getServletPath()))) {
			return "redirect:/desk";
		}
		throw Refusal.unknown("no-such-page", "There is no such page. Check the address, or go back.");
	}

	private boolean takesForms(PathContainer path) {
		return this.operations.getHandlerMethods()
			.keySet()
			.stream()
			.filter((operation) -> operation.getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.flatMap((operation) -> Stream.ofNullable(operation.getPathPatternsCondition()))
			.flatMap((patterns) -> patterns.getPatterns().stream())
			.anyMatch((pattern) -> pattern.matches(path));
	}

	/**
	 * What was refused before any page saw it, or went wrong after, for whoever asked for
	 * a page; all others get the answer of the API.
	 */
	@RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView failed(HttpServletRequest request, HttpServletResponse response) {
		EarlyRefusal.protect(response);
		ContentPolicy.write(request, response);
		return this.saying.page(EarlyRefusal.problem(request), request);
	}

}
