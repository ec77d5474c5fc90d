package vn.motcua.foresight;

import java.time.Instant;

/**
 * A step that was decided.
 *
 * @param worked minutes of office time it took, without those in which the clock stood
 * still
 * @param askedApplicant whether it ended in a request to the applicant, for whose answer
 * the clock waits
 */
record StepTaken(Place place, String officer, Instant openedAt, Instant decidedAt, int worked, boolean askedApplicant) {

	boolean isOpenAt(Instant moment) {
		return !this.openedAt.isAfter(moment) && this.decidedAt.isAfter(moment);
	}

	Hands hands() {
		return new Hands.Officer(this.officer);
	}

	/** Two that were under way at once are one, which ends when both have. */
	StepTaken beside(StepTaken other) {
		return (this.worked >= other.worked) ? this : other;
	}

}
