package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.motcua.refusal.Refusal;

/** A form whose token is no longer good: it was open too long, or is not ours. */
@Controller
class ExpiredForms {

	static final String PATH = "/expired-form";

	@RequestMapping(PATH)
	String expired() {
		throw Refusal.forbidden("expired-form",
				"This page was open too long. Nothing was changed; load it again and repeat what you did.");
	}

}
