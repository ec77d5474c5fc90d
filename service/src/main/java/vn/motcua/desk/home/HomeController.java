package vn.motcua.desk.home;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.access.Actor;
import vn.motcua.dossier.CountingWaiting;

/** Where everyone's day begins: what waits, what is due today, what is late. */
@Controller
class HomeController {

	private final CountingWaiting counting;

	HomeController(CountingWaiting counting) {
		this.counting = counting;
	}

	@GetMapping("/desk")
	String home(@AuthenticationPrincipal Actor actor, Model model) {
		model.addAttribute("counts", this.counting.of(actor));
		model.addAttribute("most", CountingWaiting.MOST);
		return "desk/home/home";
	}

}
