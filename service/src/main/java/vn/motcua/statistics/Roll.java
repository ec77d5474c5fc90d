package vn.motcua.statistics;

/** A set of figures: its reader of the journal and its tables. */
enum Roll {

	/** Those that reports are read from. */
	LIVE("figures", "figure", "standing", "figures_set_aside"),
	/** Those that a rebuild puts together beside them. */
	REBUILT("figures-rebuilt", "figure_rebuilt", "standing_rebuilt", "figures_set_aside_rebuilt");

	private final String reader;

	private final String figure;

	private final String standing;

	private final String setAside;

	Roll(String reader, String figure, String standing, String setAside) {
		this.reader = reader;
		this.figure = figure;
		this.standing = standing;
		this.setAside = setAside;
	}

	String reader() {
		return this.reader;
	}

	String figure() {
		return this.figure;
	}

	String standing() {
		return this.standing;
	}

	String setAside() {
		return this.setAside;
	}

}
