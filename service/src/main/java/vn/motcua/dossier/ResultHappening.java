package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;

import vn.motcua.journal.EventType;

/** What happened to a result that there was already. */
sealed interface ResultHappening extends Happening {

	/**
	 * Trả lại kết quả sai: it goes back to the authority.
	 *
	 * @param until when it has to be right
	 * @param returned whether the applicant had it already
	 */
	record SentBack(String note, Instant until, boolean returned) implements ResultHappening {

		@Override
		public EventType type() {
			return EventType.RESULT_SENT_BACK;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("until", this.until).flag("afterReturn", this.returned).map();
		}

	}

	/**
	 * The working calendar was changed, and until when the result has to be right with
	 * it.
	 */
	record LimitMoved(Instant from, Instant until) implements ResultHappening {

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
			return new Particulars().with("from", this.from).with("until", this.until).map();
		}

	}

	/**
	 * Đã đính chính kết quả: the right one is sealed.
	 *
	 * @param late later than it had to be
	 */
	record Amended(Decision decision, boolean late) implements ResultHappening {

		@Override
		public EventType type() {
			return EventType.RESULT_CORRECTED;
		}

		@Override
		public Map<String, Object> data() {
			return new Particulars().with("decision", this.decision).flag("late", this.late).map();
		}

	}

}
