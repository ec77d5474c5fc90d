package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the authority used of a stretch of time. While the clock stood still, the time was
 * the applicant's and is left out; before it started, a submission waited for the
 * authority.
 *
 * @param minutes of office time
 * @param workingDays each on which the clock ran, except that on which it began to
 */
public record TimeUsed(int minutes, int workingDays) {

	private static final TimeUsed NONE = new TimeUsed(0, 0);

	static TimeUsed of(List<LedgerEntry> entries, Instant from, Instant until, WorkingCalendar calendar) {
		var used = NONE;
		@Nullable Instant since = from;
		for (LedgerEntry entry : entries) {
			switch (entry) {
				case LedgerEntry.Stopped stopped -> {
					if (since != null) {
						used = used.plus(since, earlier(stopped.at(), until), calendar);
						since = null;
					}
				}
				case LedgerEntry.Restarted goesOn -> since = (since != null) ? since : later(goesOn.at(), from);
				case LedgerEntry.Resumed goesOn -> since = (since != null) ? since : later(goesOn.at(), from);
				case LedgerEntry.Reopened goesOn -> since = (since != null) ? since : later(goesOn.at(), from);
				case LedgerEntry.Started s -> {
					// It ran already, for whoever waited to be accepted.
				}
				case LedgerEntry.Extended e -> {
					// The deadline moves, the clock runs on.
				}
				case LedgerEntry.Reappointed r -> {
					// Timeliness goes on being measured by the first appointment.
				}
				case LedgerEntry.Corrected c -> {
					// Another limit, in which the same time was used.
				}
			}
		}
		return (since != null) ? used.plus(since, until, calendar) : used;
	}

	private TimeUsed plus(Instant from, Instant until, WorkingCalendar calendar) {
		if (!from.isBefore(until)) {
			return this;
		}
		return new TimeUsed(this.minutes + Math.toIntExact(calendar.minutesBetween(from, until)),
				this.workingDays + calendar.workingDaysBetween(from, until));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
