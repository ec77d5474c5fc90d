package vn.motcua.analysis;

/** A column of a report. */
public sealed interface Column {

	String name();

	/** What the database makes of the rows of one key. */
	String aggregate();

	/**
	 * So many rows: the condition counts them, and the same condition lists them when the
	 * cell is opened.
	 */
	record Counted(String name, String when) implements Column {

		@Override
		public String aggregate() {
			return "count(*) filter (where " + this.when + ")";
		}

		/** How much of another column it is: a percentage, exact to two decimals. */
		Computed shareOf(Counted whole, String name) {
			// Of nothing there is no percentage, least of all a hundred.
			return new Computed(name, "round(100.0 * %s / nullif(%s, 0), 2)".formatted(aggregate(), whole.aggregate()));
		}

	}

	/** What is not counted, and so does not open. */
	record Computed(String name, String aggregate) implements Column {

		/** The value that half, or nine in ten, do not exceed. */
		static Computed percentile(String name, double part, String value) {
			return new Computed(name, "percentile_disc(%s) within group (order by %s)".formatted(part, value));
		}

	}

}
