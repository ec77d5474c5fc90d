package vn.motcua.statistics;

/** A set of figures: its reader of the journal and its tables. */
enum Roll {

	/** Those that reports are read from. */
	LIVE("figures", "figure", "standing"),
	/** Those that a rebuild puts together beside them. */
	REBUILT("figures-rebuilt", "figure_rebuilt", "standing_rebuilt");

	private final String reader;

	private final String figure;

	private final String standing;

	Roll(String reader, String figure, String standing) {
		this.reader = reader;
		this.figure = figure;
		this.standing = standing;
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

}
