package vn.motcua.statistics;

import java.time.LocalDate;

/** What an event changes in the figures. */
sealed interface Change {

	Slice slice();

	/** One more, or one less, on a day. */
	record Counted(LocalDate day, Slice slice, Measure measure, int by) implements Change {
	}

	/**
	 * A dossier ended without a result.
	 *
	 * @param receivedOn the day it came in, never after the day it ended
	 */
	record Cancelled(LocalDate cancelledOn, LocalDate receivedOn, Slice slice, boolean late) implements Change {
	}

}
