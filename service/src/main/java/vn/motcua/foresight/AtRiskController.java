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
import vn.motcua.platform.AtOneStop;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Foresight over HTTP, for those who can still do something about it. */
@RestController
@AtOneStop
@RequestMapping(path = "/api/dossiers/at-risk", produces = MediaType.APPLICATION_JSON_VALUE)
class AtRiskController {

	private final ListingRisks risks;

	AtRiskController(ListingRisks risks) {
		this.risks = risks;
	}

	/** What agencies have to expect. */
	record Expectations(List<ExpectedLate> items) {
	}

	@GetMapping
	Page<AtRisk> list(@RequestParam @Nullable String agency, @RequestParam @Nullable String procedure,
			@ParameterObject Paging paging, @AuthenticationPrincipal Actor actor) {
		return this.risks.list(agency, procedure, paging, actor);
	}

	@GetMapping("/expected")
	Expectations expected(@RequestParam @Nullable String agency, @AuthenticationPrincipal Actor actor) {
		return new Expectations(this.risks.expected(agency, actor));
	}

}
