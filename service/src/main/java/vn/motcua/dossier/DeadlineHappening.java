package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;

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

	/** Gia hạn. */
	record Extended(String note, @Nullable Instant from, Instant until,
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
				.with("overdueSince", this.overdueSince)
				.map();
		}

	}

	/** Xin lỗi, và hẹn lại where a new date is told. */
	record Apologised(@Nullable String note, @Nullable Instant newAppointmentAt) implements DeadlineHappening {

		@Override
		public EventType type() {
			return EventType.APOLOGISED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("newAppointmentAt", this.newAppointmentAt).map();
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
