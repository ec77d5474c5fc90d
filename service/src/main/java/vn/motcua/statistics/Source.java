package vn.motcua.statistics;

import java.util.List;
import java.util.Set;

/**
 * A list of dossiers that a cell of the report is made of.
 */
sealed interface Source {

	Set<Measure> measures();

	/** Whether those cancelled in the period are left out, because they came in here. */
	boolean lessCancelled();

	/** What came or went in the period. */
	record Flow(Set<Measure> measures, List<String> channels, boolean lessCancelled) implements Source {
	}

	/** What was there: before the period, or at its end. */
	record Stock(Set<Measure> measures, boolean before, boolean lessCancelled) implements Source {
	}

	static Source carriedOver(boolean lessCancelled) {
		return new Stock(Set.of(Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE), true, lessCancelled);
	}

	static Source left(Measure... measures) {
		return new Stock(Set.of(measures), false, false);
	}

	static Source received(boolean lessCancelled, String... channels) {
		return new Flow(Set.of(Measure.RECEIVED), List.of(channels), lessCancelled);
	}

	static Source flow(Measure... measures) {
		return new Flow(Set.of(measures), List.of("ONLINE", "COUNTER", "POSTAL"), false);
	}

}
