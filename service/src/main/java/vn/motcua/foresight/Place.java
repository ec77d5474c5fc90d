package vn.motcua.foresight;

/**
 * Where a step is done.
 *
 * @param unit whose step it is
 * @param step its id in the model of the path
 */
record Place(String unit, String procedure, String step) {

	/** Where dossiers of all procedures wait for the step. */
	Hands.Desk desk() {
		return new Hands.Desk(this.unit, this.step);
	}

}
