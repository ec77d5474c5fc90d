package vn.motcua.desk.board;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.foresight.ListingRisks;
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.Paging;

/**
 * Nguy cơ trễ hạn: the dossiers that will probably be late, while something can be done.
 */
@Controller
@AtOneStop
class RisksController {

	private final Managing managing;

	private final ListingRisks risks;

	RisksController(Managing managing, ListingRisks risks) {
		this.managing = managing;
		this.risks = risks;
	}

	@GetMapping("/desk/board/risks")
	String risks(@RequestParam @Nullable String agency, Paging paging, @AuthenticationPrincipal Actor actor,
			Model page) {
		var asked = this.managing.agency(actor, agency, page);
		page.addAttribute("found", this.risks.stillInTime(asked, paging, actor));
		return "desk/board/risks";
	}

}
