package vn.motcua.processes;

/** What a dossier waits for at a step: someone's work, or the applicant. */
sealed interface StepKind permits TaskKind, WaitKind {

	String name();

	/** The people in whose lane the step stands. */
	String lane();

}
