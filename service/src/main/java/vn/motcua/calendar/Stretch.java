package vn.motcua.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a deadline ran, explained.
 *
 * @param began the entry that made it run
 * @param stopped what stopped it; none for the last stretch if it runs
 * @param deadline what was due in this stretch; its days end with the day of the stop
 */
public record Stretch(LedgerEntry began, LedgerEntry.@Nullable Stopped stopped, Deadline deadline) {
}
