package vn.motcua.foresight;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.LedgerEntry;
import vn.motcua.calendar.LedgerEntry.Corrected;
import vn.motcua.calendar.LedgerEntry.Extended;
import vn.motcua.calendar.LedgerEntry.Reappointed;
import vn.motcua.calendar.LedgerEntry.Reopened;
import vn.motcua.calendar.LedgerEntry.Restarted;
import vn.motcua.calendar.LedgerEntry.Resumed;
import vn.motcua.calendar.LedgerEntry.Started;
import vn.motcua.calendar.LedgerEntry.Stopped;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;

/**
 * How an open dossier stands, as it is stored.
 *
 * @param task its open step; none while the applicant is awaited
 * @param place of that step, or of the one that will be open when he has answered
 * @param openedAt when that step was opened; none if it is not open
 * @param startsAnew whether the whole limit is owed when he has answered
 */
record Standing(UUID dossier, String agency, Instant dueAt, DeadlineLedger ledger, TimeLimit limit, boolean startsAnew,
		@Nullable UUID task, Place place, @Nullable String officer, @Nullable Instant openedAt) {

	/** Which dossiers are open: received, and neither resolved nor cancelled. */
	static final String OPEN = "d.state in ('RECEIVED', 'PROCESSING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')";

	/** Where it stands at that moment. */
	Situation at(Instant now, WorkingCalendar calendar) {
		return new Situation(this.agency, this.place, this.officer,
				(this.openedAt != null) ? worked(this.openedAt, now, calendar) : 0, left(now, calendar));
	}

	/** Whether its appointment has passed; never while it waits for the applicant. */
	boolean isLate(Instant now) {
		return this.ledger.isRunning() && now.isAfter(this.dueAt);
	}

	/**
	 * Minutes of office time until the appointment, negative since it passed; while the
	 * applicant is awaited, those that there will be when he has answered.
	 */
	int left(Instant now, WorkingCalendar calendar) {
		if (this.ledger.isRunning()) {
			return Math.toIntExact(calendar.minutesBetween(now, this.dueAt) - calendar.minutesBetween(this.dueAt, now));
		}
		if (this.startsAnew) {
			return Math.toIntExact(calendar.minutesBetween(now, calendar.dueAt(now, this.limit)));
		}
		return Math.toIntExact(calendar.minutesBetween(this.ledger.since().orElse(now), this.dueAt));
	}

	/** Office time since then, without that in which the clock stood still. */
	private long worked(Instant from, Instant now, WorkingCalendar calendar) {
		long stood = 0;
		@Nullable Instant stopped = null;
		for (LedgerEntry entry : this.ledger.entries()) {
			if (entry instanceof Stopped) {
				stopped = later(from, entry.at());
			}
			else if (stopped != null && goesOn(entry)) {
				stood += calendar.minutesBetween(stopped, later(from, entry.at()));
				stopped = null;
			}
		}
		if (stopped != null) {
			stood += calendar.minutesBetween(stopped, now);
		}
		return calendar.minutesBetween(from, now) - stood;
	}

	private static boolean goesOn(LedgerEntry entry) {
		return switch (entry) {
			case Started s -> true;
			case Resumed r -> true;
			case Restarted r -> true;
			case Reopened r -> true;
			case Stopped s -> false;
			case Extended e -> false;
			case Reappointed r -> false;
			case Corrected c -> false;
		};
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
