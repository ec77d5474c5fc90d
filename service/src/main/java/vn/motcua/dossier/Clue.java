package vn.motcua.dossier;

/**
 * One thing that what was typed may be.
 *
 * @param tells what whoever finds a dossier by it learns of its applicant
 * @param fits whether it is that of a dossier; each by an index
 */
record Clue(Tells tells, Condition fits) {

	/** What is learnt of an applicant when a dossier is found. */
	enum Tells {

		/** Nothing: it is the dossier's own. */
		NOTHING,
		/** The name. */
		NAME,
		/** The identity number, of which readers see a part. */
		NUMBER,
		/** The telephone number, of which they see nothing. */
		PHONE

	}

}
