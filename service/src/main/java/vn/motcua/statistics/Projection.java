package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalEvent;

/**
 * What each event changes in the figures; pure, and total: it has an answer for any
 * event.
 *
 * <p>
 * Offices write things down late. A result that came before the appointment may be
 * recorded after the dossier was noticed to be overdue; then that is taken back on the
 * day it was booked, so that the report of that day is right from now on.
 */
final class Projection {

	private final Facts facts;

	private Projection(JournalEvent event) {
		this.facts = new Facts(event.entry());
	}

	static List<Change> of(JournalEvent event) {
		return new Projection(event).changes().toList();
	}

	private Stream<Change> changes() {
		return switch (this.facts.entry().type()) {
			case RECEIVED -> Stream.of(today(Measure.RECEIVED, 1), today(Measure.PENDING_IN_TIME, 1));
			case OVERDUE -> becomesOverdue(this.facts.at());
			case RESULT_READY -> Stream.concat(Stream.of(today(this.facts.timeliness(), 1)), leaves());
			case WITHDRAWN, STOPPED -> ifReceived(Stream.concat(cancelled(), leaves()));
			case SUPPLEMENT_REQUESTED, SUSPENDED -> ifReceived(beginsToWait());
			case SUPPLEMENT_RECEIVED, RESUMED -> ifReceived(waitsNoLonger());
			// Entered after the appointment for a moment before it: it was never overdue.
			case EXTENDED -> isInTimeAgain(this.facts.overdueSince());
			// If the new appointment has passed as well, another event tells of it.
			case RESCHEDULED -> this.facts.awaiting() ? Stream.empty() : isInTimeAgain(this.facts.overdueSince());
			// It comes in once more, so that what the reports of before say stays true.
			case REOPENED -> Stream.of(today(Measure.RECEIVED, 1), today(Measure.PENDING_IN_TIME, 1));
			// Under the wrong procedure it is not there any more, under the right one it
			// is.
			case RECEIPT_REVERSED -> restated(-1);
			case CORRECTED -> this.facts.isReceiptMoved() ? restated(1) : Stream.empty();
			// The agency that handed it over has it no longer, its successor has.
			case TRANSFERRED_OUT -> transferred(-1);
			case TRANSFERRED_IN -> transferred(1);
			case SUBMITTED, REFUSED_AT_RECEIPT, TASK_OPENED, TASK_ASSIGNED, TASK_DECIDED, DECISION_UNDONE,
					SUPPLEMENT_LAPSING, DUE_SOON, APOLOGISED, TASK_TRANSFERRED, RETURNED, RESULT_SENT_BACK,
					RESULT_CORRECTED, RATED ->
				Stream.empty();
			// What disproved it told since when, and took it back where it was counted.
			case OVERDUE_REVERSED -> Stream.empty();
		};
	}

	private Stream<Change> ifReceived(Stream<Change> changes) {
		return this.facts.received() ? changes : Stream.empty();
	}

	private Stream<Change> cancelled() {
		return Stream.of(new Change(this.facts.day(),
				this.facts.cancelledLate() ? Measure.CANCELLED_LATE : Measure.CANCELLED_IN_TIME, 1,
				this.facts.receivedOn()));
	}

	/**
	 * Counted on the day of the correction, so that no report of the time before changes;
	 * with the day it came in, by which a report knows that it was carried over.
	 */
	private Stream<Change> restated(int by) {
		return restated(by, (this.facts.overdueSince() != null) ? Measure.PENDING_OVERDUE : Measure.PENDING_IN_TIME);
	}

	private Stream<Change> restated(int by, Measure... pending) {
		return Stream.concat(Stream.of(Measure.RECEIVED), Stream.of(pending))
			.map((measure) -> new Change(this.facts.day(), measure, by, this.facts.receivedOn()));
	}

	/**
	 * Likewise on the day of the handover: what came in before a period and is open is
	 * carried over into it by whoever has it at its end, and what came in within the
	 * period is received there.
	 */
	private Stream<Change> transferred(int by) {
		if (!this.facts.pending()) {
			return Stream.empty();
		}
		return this.facts.awaiting() ? restated(by, Measure.PENDING_IN_TIME, Measure.AWAITING_APPLICANT) : restated(by);
	}

	private Stream<Change> leaves() {
		var gone = Stream.of(today(Measure.PENDING_IN_TIME, -1));
		var before = this.facts.awaiting() ? Stream.of(today(Measure.AWAITING_APPLICANT, -1))
				: isInTimeAgain(this.facts.overdueSince());
		return Stream.concat(before, gone);
	}

	private Stream<Change> beginsToWait() {
		return Stream.concat(isInTimeAgain(this.facts.overdueSince()), Stream.of(today(Measure.AWAITING_APPLICANT, 1)));
	}

	private Stream<Change> waitsNoLonger() {
		return Stream.concat(Stream.of(today(Measure.AWAITING_APPLICANT, -1)),
				becomesOverdue(this.facts.overdueSince()));
	}

	private Stream<Change> becomesOverdue(@Nullable Instant since) {
		return moves(Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE, since);
	}

	private Stream<Change> isInTimeAgain(@Nullable Instant since) {
		return moves(Measure.PENDING_OVERDUE, Measure.PENDING_IN_TIME, since);
	}

	/**
	 * From one column to another on the day of this event, or on the day of the
	 * appointment where that comes later.
	 */
	private Stream<Change> moves(Measure from, Measure to, @Nullable Instant appointment) {
		if (appointment == null) {
			return Stream.empty();
		}
		var day = OfficialTime.dateOf(appointment.isAfter(this.facts.at()) ? appointment : this.facts.at());
		return Stream.of(on(day, from, -1), on(day, to, 1));
	}

	private Change today(Measure measure, int by) {
		return on(this.facts.day(), measure, by);
	}

	private static Change on(LocalDate day, Measure measure, int by) {
		return new Change(day, measure, by);
	}

}
