package vn.motcua.dossier;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.LedgerEntry;
import vn.motcua.calendar.Share;
import vn.motcua.calendar.WorkingCalendar;

/**
 * The part of the limit that a step has, in minutes of office time from a moment on.
 */
@Embeddable
record TaskTime(@Column(name = "runs_from") Instant runsFrom, @Column(name = "share_minutes") Integer minutes) {

	static TaskTime of(Share share, Instant opened, WorkingCalendar calendar) {
		return new TaskTime(opened, minutesOf(share, opened, calendar));
	}

	/** What a share comes to for a step that opens then. */
	static int minutesOf(Share share, Instant opened, WorkingCalendar calendar) {
		return Math.toIntExact(calendar.minutesBetween(opened, calendar.after(opened, share)));
	}

	/** When it is used up, but never after the appointment. */
	Instant dueAt(@Nullable Instant appointment, WorkingCalendar calendar) {
		var usedUp = calendar.after(this.runsFrom, (long) this.minutes);
		return (appointment != null && appointment.isBefore(usedUp)) ? appointment : usedUp;
	}

	/** Without what the clock has stood still since. */
	TaskTime with(DeadlineLedger ledger, WorkingCalendar calendar) {
		var time = this;
		@Nullable Instant stopped = null;
		for (LedgerEntry entry : ledger.entries()) {
			if (entry instanceof LedgerEntry.Stopped && !entry.at().isBefore(this.runsFrom)) {
				stopped = entry.at();
			}
			else if (entry instanceof LedgerEntry.Resumed && stopped != null) {
				time = time.resumed(stopped, entry.at(), calendar);
				stopped = null;
			}
		}
		return time;
	}

	/** The clock stood still in between: what was left then is owed from now on. */
	TaskTime resumed(Instant stopped, Instant at, WorkingCalendar calendar) {
		long used = calendar.minutesBetween(this.runsFrom, stopped);
		return new TaskTime(at, Math.toIntExact(Math.max(0, this.minutes - used)));
	}

}
