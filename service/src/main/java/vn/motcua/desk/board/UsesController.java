package vn.motcua.desk.board;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.access.Actor;
import vn.motcua.usage.ReadingUse;
import vn.motcua.usage.UseQuery;
import vn.motcua.web.Paging;

/** Nhật ký khai thác: who looked at which dossier. */
@Controller
class UsesController {

	private final Managing managing;

	private final ReadingUse reading;

	UsesController(Managing managing, ReadingUse reading) {
		this.managing = managing;
		this.reading = reading;
	}

	@GetMapping("/desk/board/use")
	String uses(UseQuery query, Paging paging, @AuthenticationPrincipal Actor actor, Model page) {
		var agency = this.managing.agency(actor, query.agency(), page);
		page.addAttribute("query", query);
		page.addAttribute("people", this.managing.people(agency));
		page.addAttribute("found", this.reading.list(query, paging, actor));
		return "desk/board/use";
	}

}
