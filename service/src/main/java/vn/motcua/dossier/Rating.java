package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/**
 * Đánh giá mức độ hài lòng: how the applicant was served, said once, after the result.
 */
final class Rating {

	/** Very satisfied (rất hài lòng); one is the worst. */
	static final int BEST = 5;

	private Rating() {
	}

	static void give(Dossier dossier, int score, @Nullable String comment, Act act) {
		if (dossier.getOutcome() == null) {
			throw Refusal.conflict("no-result-yet",
					"The dossier is " + dossier.getState() + "; it is rated when its result is ready.");
		}
		if (dossier.isRated()) {
			throw Refusal.conflict("already-rated", "The dossier was rated before; a rating is given once.");
		}
		dossier.begin(act);
		dossier.rated(score);
		dossier.tell(new Happening.Rated(score, comment), act);
	}

}
