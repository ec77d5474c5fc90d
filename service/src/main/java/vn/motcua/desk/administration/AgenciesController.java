package vn.motcua.desk.administration;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.NewAgency;
import vn.motcua.organisation.AdministeringAgencies;
import vn.motcua.staffing.Distribution;
import vn.motcua.staffing.KeepingDistribution;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** The tree of agencies: one is added, renamed, closed; how it deals out new work. */
@Controller
class AgenciesController {

	private static final String LIST = "redirect:/desk/administration/agencies";

	private final Administering administering;

	private final AdministeringAgencies keeping;

	private final Agencies agencies;

	private final KeepingDistribution distribution;

	private final OnceOnly once;

	AgenciesController(Administering administering, AdministeringAgencies keeping, Agencies agencies,
			KeepingDistribution distribution, OnceOnly once) {
		this.administering = administering;
		this.keeping = keeping;
		this.agencies = agencies;
		this.distribution = distribution;
		this.once = once;
	}

	@GetMapping("/desk/administration/agencies")
	String list(@AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		page.addAttribute("branches", Branch.of(this.keeping.list(actor), this.agencies.tree()));
		page.addAttribute("working", this.administering.working(actor));
		page.addAttribute("kinds", Agency.Kind.values());
		return "desk/administration/agencies";
	}

	@GetMapping("/desk/administration/agencies/{id}")
	String one(@PathVariable String id, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		var agency = this.keeping.find(id, actor);
		page.addAttribute("shown", agency);
		page.addAttribute("keeps", this.keeping.keeps(agency, actor));
		page.addAttribute("mode", this.distribution.of(id, actor));
		page.addAttribute("modes", Distribution.Mode.values());
		page.addAttribute("successions", this.keeping.successionsOf(id, actor));
		page.addAttribute("records", this.keeping.recordsOf(id, actor));
		return "desk/administration/agency";
	}

	@PostMapping("/desk/administration/agencies")
	String add(@ModelAttribute NewAgency wanted, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, wanted, Agency.class, () -> ResponseEntity.ok(this.keeping.add(wanted, actor)));
		return LIST + "?done=administration.agency.added";
	}

	@PostMapping("/desk/administration/agencies/{id}/name")
	String rename(@PathVariable String id, @RequestParam(defaultValue = "") String name, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		this.once.run(key, name, Agency.class, () -> ResponseEntity.ok(this.keeping.rename(id, name, actor)));
		return LIST + "/" + id + "?done=administration.agency.renamed";
	}

	@PostMapping("/desk/administration/agencies/{id}/closing")
	String close(@PathVariable String id, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, null, Agency.class, () -> ResponseEntity.ok(this.keeping.close(id, actor)));
		return LIST + "/" + id + "?done=administration.agency.closed";
	}

	@PostMapping("/desk/administration/agencies/{id}/opening")
	String open(@PathVariable String id, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, null, Agency.class, () -> ResponseEntity.ok(this.keeping.open(id, actor)));
		return LIST + "/" + id + "?done=administration.agency.opened";
	}

	@PostMapping("/desk/administration/agencies/{id}/distribution")
	String distribute(@PathVariable String id, @RequestParam Distribution.Mode mode, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		this.once.run(key, mode, String.class, () -> {
			this.distribution.change(id, mode, actor);
			return ResponseEntity.ok("");
		});
		return LIST + "/" + id + "?done=administration.distribution";
	}

}
