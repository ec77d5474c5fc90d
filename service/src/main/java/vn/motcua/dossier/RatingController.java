package vn.motcua.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.access.Allowances;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;
import vn.motcua.web.OnceOnly;

/**
 * A dossier is rated over HTTP: by the applicant, who does not sign in, or for him by
 * someone who does.
 */
@RestController
class RatingController {

	private final ChangingDossiers changing;

	private final RatingByApplicants applicants;

	private final Allowances allowances;

	private final OnceOnly once;

	RatingController(ChangingDossiers changing, RatingByApplicants applicants, Allowances allowances, OnceOnly once) {
		this.changing = changing;
		this.applicants = applicants;
		this.allowances = allowances;
		this.once = once;
	}

	@PostMapping("/api/dossiers/{code}/rating")
	ResponseEntity<RatingAnswer> rate(@PathVariable String code, @Valid @RequestBody RatingRequest request,
			CommandKey key, ExpectedVersion expected, @AuthenticationPrincipal @Nullable Actor actor,
			HttpServletRequest call) {
		if (actor != null) {
			return this.once.run(key, request, RatingAnswer.class,
					() -> answer(this.changing.change(code, request.reported(), expected, actor), request));
		}
		// All who do not sign in are one user to the keys; those of an applicant are his.
		var his = new CommandKey(key.key(), "applicant of " + code, key.target());
		return this.once.run(his, request, RatingAnswer.class,
				() -> answer(byApplicant(code, request, call.getRemoteAddr()), request));
	}

	/** Nobody tries the same digits on one dossier after the other. */
	private Dossier byApplicant(String code, RatingRequest request, String address) {
		this.allowances.proofs().use(address);
		var rated = this.applicants.rate(code, request.said(), new Proof(request.proof()));
		this.allowances.proofs().giveBack(address);
		return rated;
	}

	private static ResponseEntity<RatingAnswer> answer(Dossier dossier, RatingRequest request) {
		return ResponseEntity.ok()
			.eTag(AnsweringDossiers.etag(dossier))
			.body(new RatingAnswer(dossier.getCode(), request.score()));
	}

}
