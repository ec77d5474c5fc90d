package vn.motcua.foresight;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Foresight over HTTP, for those who can still do something about it. */
@RestController
@AtOneStop
@RequestMapping(path = "/api/dossiers/at-risk", produces = MediaType.APPLICATION_JSON_VALUE)
class AtRiskController {

	private final ListingRisks risks;

	private final Reach reach;

	AtRiskController(ListingRisks risks, Reach reach) {
		this.risks = risks;
		this.reach = reach;
	}

	/** What agencies have to expect. */
	record Expectations(List<ExpectedLate> items) {
	}

	@GetMapping
	Page<AtRisk> list(@RequestParam @Nullable String agency, @RequestParam @Nullable String procedure,
			@ParameterObject Paging paging, @AuthenticationPrincipal Actor actor) {
		requireConcerned(actor);
		return this.risks.list(this.reach.within(actor, agency), procedure, paging);
	}

	@GetMapping("/expected")
	Expectations expected(@RequestParam @Nullable String agency, @AuthenticationPrincipal Actor actor) {
		requireConcerned(actor);
		return new Expectations(this.risks.expected(this.reach.within(actor, agency)));
	}

	private void requireConcerned(Actor actor) {
		this.reach.requireAny(actor, Role.OFFICER, Role.APPROVER, Role.MANAGER);
	}

}
