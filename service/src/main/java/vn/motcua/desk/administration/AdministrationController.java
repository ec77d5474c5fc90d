package vn.motcua.desk.administration;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.access.Actor;
import vn.motcua.calendar.ReadingCalendar;

/** Where administration begins: what there is to keep, and what waits to be done. */
@Controller
class AdministrationController {

	/** From this month on the days off of the next year are due to be announced. */
	private static final int AUTUMN = 10;

	private final Administering administering;

	private final ReadingCalendar calendar;

	AdministrationController(Administering administering, ReadingCalendar calendar) {
		this.administering = administering;
		this.calendar = calendar;
	}

	@GetMapping("/desk/administration")
	String home(@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		var today = this.administering.today();
		int year = (today.getMonthValue() < AUTUMN) ? today.getYear() : today.getYear() + 1;
		page.addAttribute("year", year);
		page.addAttribute("published", this.calendar.year(year).published());
		return "desk/administration/home";
	}

}
