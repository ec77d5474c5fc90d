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
import vn.motcua.throttle.AttemptLimiter;
import vn.motcua.throttle.Throttles;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/**
 * A dossier is rated over HTTP by the applicant, who proves himself and does not sign in.
 * Signing in proves nothing: those who served him do not rate themselves.
 */
@RestController
class RatingController {

	private final RatingByApplicants applicants;

	private final AttemptLimiter proofs;

	private final OnceOnly once;

	RatingController(RatingByApplicants applicants, Throttles throttles, OnceOnly once) {
		this.applicants = applicants;
		this.proofs = throttles.proofs();
		this.once = once;
	}

	@PostMapping("/api/dossiers/{code}/rating")
	ResponseEntity<RatingAnswer> rate(@PathVariable String code, @Valid @RequestBody RatingRequest request,
			CommandKey key, @AuthenticationPrincipal @Nullable Actor actor, HttpServletRequest call) {
		this.applicants.requireApplicant(request, actor);
		var kept = DossierCode.asKept(code);
		var his = key.ofVisitor(kept + '\n' + request.proof());
		// Counted before anything is begun: what fails undoes what it has written.
		var attempt = this.proofs.begin(call.getRemoteAddr(), kept);
		var rated = this.once.run(his, request, RatingAnswer.class,
				() -> answer(this.applicants.rate(kept, request, new Proof(request.proof())), request));
		attempt.succeeded();
		return rated;
	}

	private static ResponseEntity<RatingAnswer> answer(Dossier dossier, RatingRequest request) {
		return ResponseEntity.ok()
			.eTag(AnsweringDossiers.etag(dossier))
			.body(new RatingAnswer(dossier.getCode(), request.score()));
	}

}
