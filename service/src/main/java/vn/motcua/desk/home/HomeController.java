package vn.motcua.desk.home;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.access.Actor;
import vn.motcua.dossier.CountingWaiting;
import vn.motcua.dossier.Inbox;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.web.Paging;

/** Where everyone's day begins: what waits, what is due today, what is late. */
@Controller
class HomeController {

	/** So many of the most urgent are shown; the inbox has the rest. */
	private static final int URGENT = 8;

	private final CountingWaiting counting;

	private final Inbox inbox;

	HomeController(CountingWaiting counting, Inbox inbox) {
		this.counting = counting;
		this.inbox = inbox;
	}

	@GetMapping("/desk")
	String home(@AuthenticationPrincipal Actor actor, Model model) {
		model.addAttribute("counts", this.counting.of(actor));
		model.addAttribute("most", CountingWaiting.MOST);
		model.addAttribute("urgent",
				this.inbox.waiting(InboxFilter.of(null, null, true), new Paging(URGENT, null), actor).items());
		return "desk/home/home";
	}

}
