package vn.motcua.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.Timeliness;
import vn.motcua.journal.EventType;

/**
 * What happened to a dossier, with what is particular to it. No personal data of
 * applicants.
 */
sealed interface Happening {

	EventType type();

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

	/** Mới đăng ký. */
	record Submitted() implements Happening {

		@Override
		public EventType type() {
			return EventType.SUBMITTED;
		}

	}

	/** Tiếp nhận: the clock starts. */
	record Received(TimeLimit limit) implements Happening {

		@Override
		public EventType type() {
			return EventType.RECEIVED;
		}

		@Override
		public Map<String, Object> data() {
			return Map.of("limit", this.limit.value(), "unit", this.limit.unit().name());
		}

	}

	/** Từ chối tiếp nhận. */
	record RefusedAtReceipt(@Nullable String note) implements Happening {

		@Override
		public EventType type() {
			return EventType.REFUSED_AT_RECEIPT;
		}

	}

	/** A step waits for someone. */
	record TaskOpened(Task task) implements Happening {

		@Override
		public EventType type() {
			return EventType.TASK_OPENED;
		}

		@Override
		public Map<String, Object> data() {
			return assignee(this.task);
		}

	}

	/** A step was taken, laid back or given to someone. */
	record TaskAssigned(Task task) implements Happening {

		@Override
		public EventType type() {
			return EventType.TASK_ASSIGNED;
		}

		@Override
		public Map<String, Object> data() {
			return assignee(this.task);
		}

	}

	/** A step was done. */
	record TaskDecided(Task task, Outcome outcome, @Nullable String note) implements Happening {

		@Override
		public EventType type() {
			return EventType.TASK_DECIDED;
		}

	}

	/** The calendar changed, and the appointment with it. */
	record Rescheduled(Instant from, Instant to, @Nullable Instant overdueSince) implements Happening {

		@Override
		public EventType type() {
			return EventType.RESCHEDULED;
		}

		@Override
		public Map<String, Object> data() {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("from", this.from.toString());
			data.put("to", this.to.toString());
			putOverdue(data, this.overdueSince);
			return data;
		}

	}

	/** Quá hạn: the appointment passed. */
	record BecameOverdue() implements Happening {

		@Override
		public EventType type() {
			return EventType.OVERDUE;
		}

	}

	/** Đã có kết quả. */
	record ResultReady(Decision decision, Timeliness timeliness, @Nullable Instant overdueSince) implements Happening {

		@Override
		public EventType type() {
			return EventType.RESULT_READY;
		}

		@Override
		public Map<String, Object> data() {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("decision", this.decision.name());
			data.put("timeliness", this.timeliness.name());
			putOverdue(data, this.overdueSince);
			return data;
		}

	}

	/** Đã trả kết quả. */
	record Returned(String returnBy) implements Happening {

		@Override
		public EventType type() {
			return EventType.RETURNED;
		}

		@Override
		public Map<String, Object> data() {
			return Map.of("returnBy", this.returnBy);
		}

	}

	/** Rút hồ sơ or dừng xử lý. */
	record Ended(Interruption how, String note, @Nullable Instant receivedAt, boolean late, boolean awaiting,
			@Nullable Instant overdueSince) implements Happening {

		@Override
		public EventType type() {
			return this.how.event();
		}

		@Override
		public Map<String, Object> data() {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("received", this.receivedAt != null);
			if (this.receivedAt != null) {
				data.put("receivedAt", this.receivedAt.toString());
			}
			data.put("late", this.late);
			data.put("awaiting", this.awaiting);
			putOverdue(data, this.overdueSince);
			return data;
		}

	}

	private static Map<String, Object> assignee(Task task) {
		return (task.getAssignee() != null) ? Map.of("assignee", task.getAssignee()) : Map.of();
	}

	private static void putOverdue(Map<String, Object> data, @Nullable Instant overdueSince) {
		if (overdueSince != null) {
			data.put("overdueSince", overdueSince.toString());
		}
	}

}
