package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.refusal.Refusal;

/**
 * The applicant rates his dossier himself, without signing in. Whoever cannot prove that
 * it is his learns nothing, not even whether there is such a dossier.
 */
@Service
public class RatingByApplicants {

	private final CarryingOut carrying;

	private final DossierStore store;

	RatingByApplicants(CarryingOut carrying, DossierStore store) {
		this.carrying = carrying;
		this.store = store;
	}

	@Transactional
	Dossier rate(String code, DossierCommand.Rate rating, Proof proof) {
		var dossier = this.store.lockByCode(code).filter(proof::fits).orElseThrow(() -> unproven(code));
		return rate(dossier, rating);
	}

	/** By someone who proved himself a moment ago. */
	@Transactional
	public Dossier rate(FollowPass pass, DossierCommand.Rate rating) {
		return rate(this.store.lockByCode(pass.code()).orElseThrow(() -> unproven(pass.code())), rating);
	}

	private Dossier rate(Dossier dossier, DossierCommand.Rate rating) {
		this.carrying.carryOut(dossier, rating, new Performer.Applicant());
		this.store.keep(dossier);
		return dossier;
	}

	/** The same words whatever is wrong. */
	static Refusal unproven(String code) {
		return Refusal.unknown("unknown-dossier", "There is no dossier " + code
				+ " with these last four digits of a telephone or identity number." + " Check both on the receipt.");
	}

}
