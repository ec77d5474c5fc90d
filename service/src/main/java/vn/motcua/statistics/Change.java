package vn.motcua.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an event changes in the figures: one more, or one less, on a day.
 *
 * @param receivedOn of what is cancelled, or counted elsewhere from this day on: the day
 * it came in, never after this day
 */
record Change(LocalDate day, Measure measure, int by, @Nullable LocalDate receivedOn) {

	Change(LocalDate day, Measure measure, int by) {
		this(day, measure, by, null);
	}

	/**
	 * Whether it was counted elsewhere before: under another procedure, or by another
	 * agency.
	 */
	boolean isRestated() {
		return this.receivedOn != null && this.measure.isStock();
	}

	/** Both in one, where they are of the same day and measure. */
	Change and(Change other) {
		return new Change(this.day, this.measure, this.by + other.by,
				(this.receivedOn != null) ? this.receivedOn : other.receivedOn);
	}

}
