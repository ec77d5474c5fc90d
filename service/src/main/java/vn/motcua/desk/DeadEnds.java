package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

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

	DeadEnds(SayingWhatIsWrong saying) {
		this.saying = saying;
	}

	/** Its token is no longer good: it was open too long, or is not ours. */
	@RequestMapping(EXPIRED)
	String expired() {
		throw Refusal.forbidden("expired-form",
				"This page was open too long. Nothing was changed; load it again and repeat what you did.");
	}

	@GetMapping("/desk/**")
	String nothing() {
		throw Refusal.unknown("no-such-page", "There is no such page. Check the address, or go back.");
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
