package vn.motcua.statistics;

/** A set of figures: its reader of the journal and its tables. */
enum Roll {

	/** Those that reports are read from. */
	LIVE("figures", "figure", "cancellation"),
	/** Those that a rebuild puts together beside them. */
	REBUILT("figures-rebuilt", "figure_rebuilt", "cancellation_rebuilt");

	private final String reader;

	private final String figure;

	private final String cancellation;

	Roll(String reader, String figure, String cancellation) {
		this.reader = reader;
		this.figure = figure;
		this.cancellation = cancellation;
	}

	String reader() {
		return this.reader;
	}

	String figure() {
		return this.figure;
	}

	String cancellation() {
		return this.cancellation;
	}

}
