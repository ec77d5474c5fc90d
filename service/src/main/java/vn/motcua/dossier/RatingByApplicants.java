package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.refusal.Refusal;

/**
 * The applicant rates his dossier himself, without signing in. Whoever cannot prove that
 * it is his learns nothing, not even whether there is such a dossier.
 */
@Service
public class RatingByApplicants {

	private final Acting acting;

	private final DossierStore store;

	private final ApplicantNumbers numbers;

	RatingByApplicants(Acting acting, DossierStore store, ApplicantNumbers numbers) {
		this.acting = acting;
		this.store = store;
		this.numbers = numbers;
	}

	/** Refuses those who served him and have nothing to show but that they work here. */
	void requireApplicant(RatingRequest rating, @Nullable Actor caller) {
		if (caller != null && rating.proof() == null) {
			throw Refusal.forbidden("applicant-only",
					"Only the applicant rates a dossier: with a proof that it is his, in the field proof.");
		}
	}

	@Transactional
	Dossier rate(String code, RatingRequest rating, Proof proof) {
		if (!this.numbers.fit(proof, code)) {
			throw unproven(code);
		}
		var dossier = this.store.lockByCode(code).orElseThrow(() -> unproven(code));
		return rate(dossier, rating);
	}

	/** By someone who proved himself a moment ago. */
	@Transactional
	public Dossier rate(FollowPass pass, RatingRequest rating) {
		return rate(this.store.lockByCode(pass.code()).orElseThrow(() -> unproven(pass.code())), rating);
	}

	private Dossier rate(Dossier dossier, RatingRequest rating) {
		Rating.give(dossier, rating.score(), rating.comment(), this.acting.act(null, "at", new Performer.Applicant()));
		this.store.keep(dossier);
		return dossier;
	}

	/** The same words whatever is wrong. */
	static Refusal unproven(String code) {
		return Refusal.unknown("unknown-dossier", "There is no dossier " + code
				+ " with these last four digits of a telephone or identity number." + " Check both on the receipt.");
	}

}
