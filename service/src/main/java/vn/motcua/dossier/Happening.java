package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.TimeUsed;
import vn.motcua.calendar.Timeliness;
import vn.motcua.journal.EventType;

/**
 * What happened to a dossier, with what is particular to it. No personal data of
 * applicants.
 */
sealed interface Happening
		permits Happening.Submitted, Happening.Received, Happening.RefusedAtReceipt, Happening.ResultReady,
		Happening.Returned, Happening.Ended, Happening.Reopened, Happening.Corrected, Happening.ReceiptReversed,
		Happening.Rated, ResultHappening, TaskHappening, TransferHappening, DeadlineHappening, SupplementHappening {

	EventType type();

	/** Of the event it is written down as. */
	default UUID id() {
		return UUID.randomUUID();
	}

	default @Nullable Task task() {
		return null;
	}

	/** How the step ended, when it did by this. */
	default @Nullable Outcome outcome() {
		return null;
	}

	default @Nullable String note() {
		return null;
	}

	default Map<String, Object> data() {
		return Map.of();
	}

	/** Whether steps that are open are due at another time after it. */
	default boolean movesSteps() {
		return false;
	}

	/** Mới đăng ký. */
	record Submitted() implements Happening {

		@Override
		public EventType type() {
			return EventType.SUBMITTED;
		}

	}

	/**
	 * Tiếp nhận: the clock starts.
	 *
	 * @param note why it was written down long after, if that was said
	 */
	record Received(TimeLimit limit, @Nullable String note) implements Happening {

		@Override
		public EventType type() {
			return EventType.RECEIVED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("limit", this.limit.value()).with("unit", this.limit.unit()).map();
		}

	}

	/** Từ chối tiếp nhận. */
	record RefusedAtReceipt(@Nullable String note) implements Happening {

		@Override
		public EventType type() {
			return EventType.REFUSED_AT_RECEIPT;
		}

	}

	/**
	 * Đã có kết quả.
	 *
	 * @param overrun of what was used, what came after the appointment; none where it was
	 * kept
	 */
	record ResultReady(Decision decision, Timeliness timeliness, @Nullable Instant overdueSince,
			@Nullable Instant receivedAt, @Nullable TimeUsed used, @Nullable TimeUsed overrun) implements Happening {

		@Override
		public EventType type() {
			return EventType.RESULT_READY;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("decision", this.decision)
				.with("timeliness", this.timeliness)
				.with("overdueSince", this.overdueSince)
				.with("receivedAt", this.receivedAt)
				.with(this.used)
				.with("overrunMinutes", (this.overrun != null) ? this.overrun.minutes() : null)
				.map();
		}

	}

	/**
	 * Đã trả kết quả.
	 *
	 * @param corrected whether the applicant had a wrong one before
	 */
	record Returned(String returnBy, boolean corrected) implements Happening {

		@Override
		public EventType type() {
			return EventType.RETURNED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("returnBy", this.returnBy).flag("corrected", this.corrected).map();
		}

	}

	/** Rút hồ sơ or dừng xử lý. */
	record Ended(Interruption how, String note, @Nullable Instant receivedAt, boolean late, boolean awaiting,
			@Nullable Instant overdueSince, @Nullable TimeUsed used) implements Happening {

		@Override
		public EventType type() {
			return this.how.event();
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("received", this.receivedAt != null)
				.with("receivedAt", this.receivedAt)
				.with("late", this.late)
				.with("awaiting", this.awaiting)
				.with("overdueSince", this.overdueSince)
				.with(this.used)
				.map();
		}

	}

	/** Mở lại hồ sơ: the end is cleared, the dossier is on its way again. */
	record Reopened(String note, DossierState from) implements Happening {

		@Override
		public EventType type() {
			return EventType.REOPENED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("from", this.from).map();
		}

	}

	/**
	 * Hủy ghi nhận tiếp nhận: of a dossier that was received under the wrong procedure;
	 * the correction after it counts it under the right one. So no figure of the time
	 * before changes.
	 *
	 * @param receivedAt when it came in
	 * @param overdueSince the appointment under the wrong procedure, if it had passed
	 */
	record ReceiptReversed(@Nullable Instant receivedAt, @Nullable Instant overdueSince) implements Happening {

		@Override
		public EventType type() {
			return EventType.RECEIPT_REVERSED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("receivedAt", this.receivedAt).with("overdueSince", this.overdueSince).map();
		}

	}

	/**
	 * Đính chính.
	 *
	 * @param id by which both readings are found
	 * @param fields with their readings, which are kept beside the journal: the event
	 * only names the fields
	 * @param moved the receipt, where it is counted under another procedure by this
	 */
	record Corrected(UUID id, List<CorrectedField> fields, String note,
			@Nullable ReceiptMoved moved) implements Happening {

		/**
		 * A receipt that counts under another procedure.
		 *
		 * @param from the procedure it was written down under
		 * @param receivedAt when it came in; none for what was only submitted
		 * @param overdueBefore since when it was overdue under the wrong one, if it was
		 * @param overdueSince since when it is under the right one, if it is and was
		 * before
		 * @param dropped the steps of the way under the wrong one, where that was another
		 */
		record ReceiptMoved(String from, @Nullable Instant receivedAt, @Nullable Instant overdueBefore,
				@Nullable Instant overdueSince, List<Task> dropped) {

			private @Nullable List<String> stepsDropped() {
				return this.dropped.isEmpty() ? null
						: this.dropped.stream().map((task) -> task.getId().toString()).toList();
			}

		}

		@Override
		public EventType type() {
			return EventType.CORRECTED;
		}

		@Override
		public Map<String, Object> data() {
			var particulars = new Particulars().with("fields",
					this.fields.stream().map(CorrectedField::field).toList());
			return (this.moved == null) ? particulars.map()
					: particulars.with("procedureBefore", this.moved.from())
						.with("receivedAt", this.moved.receivedAt())
						.with("overdueSince", this.moved.overdueSince())
						.with("stepsDropped", this.moved.stepsDropped())
						.map();
		}

		@Override
		public boolean movesSteps() {
			return this.moved != null;
		}

	}

	/**
	 * Đánh giá.
	 *
	 * @param note the applicant's own words: they stay in the journal, and go nowhere
	 * with the event
	 */
	record Rated(int score, @Nullable String note) implements Happening {

		@Override
		public EventType type() {
			return EventType.RATED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("score", this.score).map();
		}

	}

}
