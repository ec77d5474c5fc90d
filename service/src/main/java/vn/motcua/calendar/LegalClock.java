package vn.motcua.calendar;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry.Stopped;

/**
 * The clock of a deadline in one stretch of time, from an entry that made it run to the
 * next one that does.
 *
 * @param began the entry that made it run
 * @param dueAt when it runs out; kept while it is stopped
 * @param stopped what stopped it, if anything has
 */
record LegalClock(LedgerEntry began, TimeLimit limit, Owed owed, Instant dueAt, @Nullable Stopped stopped) {

	/** What is owed from the beginning of the stretch. */
	sealed interface Owed {

		record WholeLimit() implements Owed {
		}

		record MinutesLeft(long minutes) implements Owed {
		}

	}

	static LegalClock start(LedgerEntry began, TimeLimit limit, WorkingCalendar calendar) {
		return new LegalClock(began, limit, new Owed.WholeLimit(), calendar.dueAt(began.at(), limit), null);
	}

	LegalClock stop(Stopped entry) {
		return new LegalClock(this.began, this.limit, this.owed, this.dueAt, entry);
	}

	LegalClock restart(LedgerEntry entry, WorkingCalendar calendar) {
		return start(entry, this.limit, calendar);
	}

	LegalClock resume(LedgerEntry.Resumed entry, WorkingCalendar calendar) {
		if (this.stopped == null) {
			throw new IllegalStateException("Nothing was stopped before " + entry);
		}
		var stoppedAt = this.stopped.at();
		if (stoppedAt.isAfter(this.dueAt)) {
			// What was missed before the stop stays missed: no time was left to be owed.
			return new LegalClock(entry, this.limit, new Owed.MinutesLeft(0), this.dueAt, null);
		}
		var left = new Owed.MinutesLeft(calendar.timeOf(this.limit.unit()).between(stoppedAt, this.dueAt));
		var due = roundedUp(usedUpAt(entry, left, calendar), calendar);
		// An extension may end beyond what was left; a stop never brings it forward. Nor
		// is anything due a second before it began: time is used up in whole minutes.
		return new LegalClock(entry, this.limit, left, latest(due, this.dueAt, entry.at()), null);
	}

	private static Instant latest(Instant... moments) {
		return Collections.max(List.of(moments));
	}

	LegalClock extendTo(Instant until, WorkingCalendar calendar) {
		return new LegalClock(this.began, this.limit, this.owed, calendar.inOfficeHours(until), this.stopped);
	}

	/** An extension of what was too short a limit never makes the right one shorter. */
	LegalClock extendAtLeastTo(Instant until, WorkingCalendar calendar) {
		return until.isAfter(this.dueAt) ? extendTo(until, calendar) : this;
	}

	/** The days of this stretch: up to the deadline, or to the day it was stopped. */
	Stretch explain(WorkingCalendar calendar) {
		var explanation = new Explanation(calendar, this.began.at(), usedUpAt(this.began, this.owed, calendar),
				this.dueAt);
		var days = switch (this.owed) {
			case Owed.WholeLimit() -> explanation.of(this.limit);
			case Owed.MinutesLeft left -> explanation.minutes(calendar.timeOf(this.limit.unit()));
		};
		return new Stretch(this.began, this.stopped, new Deadline(this.dueAt, untilStopped(days)));
	}

	private List<Deadline.Day> untilStopped(List<Deadline.Day> days) {
		if (this.stopped == null) {
			return days;
		}
		var last = OfficialTime.dateOf(this.stopped.at());
		return days.stream().filter((day) -> !day.date().isAfter(last)).toList();
	}

	private Instant usedUpAt(LedgerEntry from, Owed owed, WorkingCalendar calendar) {
		return switch (owed) {
			case Owed.WholeLimit() -> calendar.dueAt(from.at(), this.limit);
			case Owed.MinutesLeft(var minutes) -> calendar.timeOf(this.limit.unit()).after(from.at(), minutes);
		};
	}

	/** A limit in days ends with a day of work, however much of that day was left. */
	private Instant roundedUp(Instant due, WorkingCalendar calendar) {
		return switch (this.limit.unit()) {
			case HOURS -> due;
			case WORKING_DAYS, DAYS, SAME_DAY -> calendar.closeOf(OfficialTime.dateOf(due));
		};
	}

}
