package vn.motcua.desk.administration;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.access.Actor;
import vn.motcua.calendar.PublishedCalendar;

/** Where administration begins: what there is to keep, and what waits to be done. */
@Controller
class AdministrationController {

	private final Administering administering;

	private final PublishedCalendar calendar;

	AdministrationController(Administering administering, PublishedCalendar calendar) {
		this.administering = administering;
		this.calendar = calendar;
	}

	@GetMapping("/desk/administration")
	String home(@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		page.addAttribute("missingYears", List.copyOf(this.calendar.missingYears()));
		return "desk/administration/home";
	}

}
