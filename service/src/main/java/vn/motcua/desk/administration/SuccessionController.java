package vn.motcua.desk.administration;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.access.Actor;
import vn.motcua.agency.Handover;
import vn.motcua.organisation.AdministeringAgencies;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** An agency hands over to its successor: first how much that is, then the deed. */
@Controller
class SuccessionController {

	private static final String AGENCY = "redirect:/desk/administration/agencies/";

	private final Administering administering;

	private final AdministeringAgencies keeping;

	private final OnceOnly once;

	SuccessionController(Administering administering, AdministeringAgencies keeping, OnceOnly once) {
		this.administering = administering;
		this.keeping = keeping;
		this.once = once;
	}

	/** The form; once it is filled in, with what would go. */
	@GetMapping("/desk/administration/agencies/{id}/succession")
	String form(@PathVariable String id, @ModelAttribute SuccessionForm form, @AuthenticationPrincipal Actor actor,
			Model page) {
		this.administering.requireAdministrator(actor);
		this.administering.read(actor, page);
		page.addAttribute("shown", this.keeping.find(id, actor));
		page.addAttribute("working", this.administering.working(actor));
		page.addAttribute("today", this.administering.today());
		page.addAttribute("form", form);
		page.addAttribute("wanted", form.wanted());
		page.addAttribute("preview", form.isEmpty() ? null : this.keeping.previewSuccession(id, form.wanted(), actor));
		return "desk/administration/succession";
	}

	@PostMapping("/desk/administration/agencies/{id}/succession")
	String succeed(@PathVariable String id, @ModelAttribute SuccessionForm form, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		var wanted = form.wanted();
		this.once.runInSteps(key, wanted, Handover.class,
				() -> ResponseEntity.ok(this.keeping.succeed(id, wanted, actor, key.key())));
		return AGENCY + id + "?done=administration.succession";
	}

	@PostMapping("/desk/administration/agencies/{id}/succession/cancel")
	String cancel(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
		this.keeping.cancelSuccession(id, actor);
		return AGENCY + id + "?done=administration.succession.cancelled";
	}

}
