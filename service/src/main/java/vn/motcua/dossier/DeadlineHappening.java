package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Ground;
import vn.motcua.journal.EventType;

/**
 * What happened to the appointment. Where one had passed, {@code overdueSince} says so:
 * by this the figures know on which day the dossier was overdue and no longer is.
 */
sealed interface DeadlineHappening extends Happening {

	/** Tạm dừng: the clock stands still, for a payment or another ground of the law. */
	record Suspended(Ground ground, @Nullable Instant overdueSince) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.SUSPENDED;
		}

		@Override
		public String note() {
			return this.ground.reason();
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("legalBasis", this.ground.legalBasis())
				.with("overdueSince", this.overdueSince)
				.map();
		}

	}

	/** Tiếp tục: what was left of the limit goes on. */
	record Resumed(@Nullable String note, @Nullable Instant overdueSince) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.RESUMED;
		}

		@Override
		public boolean movesSteps() {
			return true;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("overdueSince", this.overdueSince).map();
		}

	}

	/**
	 * Gia hạn.
	 *
	 * @param setFor until when, as it was set
	 * @param until when that is in office hours
	 */
	record Extended(String note, @Nullable Instant from, Instant setFor, Instant until,
			@Nullable Instant overdueSince) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.EXTENDED;
		}

		@Override
		public boolean movesSteps() {
			return true;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("from", this.from)
				.with("until", this.until)
				.with("setFor", this.setFor.equals(this.until) ? null : this.setFor)
				.with("overdueSince", this.overdueSince)
				.map();
		}

	}

	/**
	 * Xin lỗi, và hẹn lại where a new date is told.
	 *
	 * @param setFor the new date as it was set
	 * @param newAppointmentAt when that is in office hours
	 */
	record Apologised(@Nullable String note, @Nullable Instant setFor,
			@Nullable Instant newAppointmentAt) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.APOLOGISED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("newAppointmentAt", this.newAppointmentAt)
				.with("setFor", Objects.equals(this.setFor, this.newAppointmentAt) ? null : this.setFor)
				.map();
		}

	}

	/** Sắp đến hạn: those who have it in hand are warned. */
	record DueSoonNoticed() implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.DUE_SOON;
		}

	}

	/** Quá hạn: the appointment passed. */
	record BecameOverdue() implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.OVERDUE;
		}

	}

	/**
	 * Đính chính quá hạn: what was written down later, or announced later, shows that the
	 * appointment did not pass. The entry that said so stays, and is taken back by this.
	 *
	 * @param overdueSince the moment of the entry that is taken back
	 */
	record OverdueReversed(Instant overdueSince) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.OVERDUE_REVERSED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("overdueSince", this.overdueSince).map();
		}

	}

	/** The working calendar was changed, and the new date of an apology with it. */
	record NewAppointmentMoved(Instant from, Instant newAppointmentAt) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.RESCHEDULED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("from", this.from).with("newAppointmentAt", this.newAppointmentAt).map();
		}

	}

	/** The working calendar was changed, and the appointment with it. */
	record Rescheduled(@Nullable Instant from, @Nullable Instant to, boolean awaiting,
			@Nullable Instant overdueSince) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.RESCHEDULED;
		}

		@Override
		public boolean movesSteps() {
			return true;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("from", this.from)
				.with("to", this.to)
				.flag("awaiting", this.awaiting)
				.with("overdueSince", this.overdueSince)
				.map();
		}

	}

}
