package vn.motcua.dossier;

/**
 * A dossier that has gone through its past here, not yet written down.
 *
 * @param past as it was told
 */
record RelivedPast(PastDossier past, Dossier dossier) {

	/** Whether nobody has anything to do with it any more. */
	boolean isOver() {
		return this.dossier.getState().isFinal() && this.dossier.getOpenTasks().isEmpty();
	}

}
