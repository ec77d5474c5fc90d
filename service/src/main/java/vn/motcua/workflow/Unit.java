package vn.motcua.workflow;

/** Whose work a step of a model is, where its path crosses agencies. */
public enum Unit {

	/** The agency whose one-stop unit received the dossier. */
	RECEIVING,

	/** The agency that resolves it (cơ quan giải quyết). */
	RESOLVING

}
