package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.motcua.refusal.Refusal;

/** Where no page is, and where a form ends up that came too late. */
@Controller
class DeadEnds {

	static final String EXPIRED = "/expired-form";

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

}
