package vn.motcua.matrix;

/** How the agency of whoever calls stands to the agency of what he calls about. */
enum Relation {

	/** It is the same. */
	OWN("H13.151"),
	/** It stands above. */
	ABOVE("H13"),
	/** It stands below. */
	BELOW("H13.151.01"),
	/** It has nothing to do with it. */
	BESIDE("H13.152"),
	/** It was asked for its opinion on the dossier, and has not given it yet. */
	CONSULTED("H13.153"),
	/** It resolves the dossier that another received. */
	RESOLVING("H13.03"),
	/** It has nothing to do with it, but he stands in for a colleague there. */
	SUBSTITUTE("H13.154"),
	/** He did not sign in. */
	ANONYMOUS("");

	private final String agency;

	Relation(String agency) {
		this.agency = agency;
	}

	String agency() {
		return this.agency;
	}

	/** Whether it means something only where the call is about a dossier. */
	boolean isOfDossiers() {
		return this == CONSULTED || this == RESOLVING;
	}

}
