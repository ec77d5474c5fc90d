package vn.motcua.statistics;

/**
 * Which entries are looked at, by when they were recorded.
 *
 * @param after the event before the first
 * @param until the last event
 * @param changes whether what they changed is asked for, and not what they came to
 */
record Stretch(long after, long until, boolean changes) {

	/** Everything that is known now. */
	static final Stretch ALL = new Stretch(0, Long.MAX_VALUE, false);

	/** What was known when the period was closed. */
	static Stretch until(ClosedPeriod period) {
		return new Stretch(0, period.upToEvent(), false);
	}

	/** What was recorded after the period had been closed. */
	static Stretch since(ClosedPeriod period) {
		return new Stretch(period.upToEvent(), Long.MAX_VALUE, true);
	}

}
