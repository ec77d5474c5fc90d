package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.EventType;

/** What happened to a step. */
sealed interface TaskHappening extends Happening {

	@Override
	Task task();

	/** What every such event tells of its step. */
	static Particulars of(Task task) {
		boolean away = !task.getAgency().equals(task.getDossier().getApplication().agency());
		return new Particulars().with("step", task.getActivity())
			.with("taskAgency", away ? task.getAgency() : null)
			.with("taskDueAt", task.getDueAt())
			.flag("atOneStop", task.isAtOneStop());
	}

	/** A step waits for someone. */
	record Opened(Task task) implements TaskHappening {

		@Override
		public EventType type() {
			return EventType.TASK_OPENED;
		}

		@Override
		public Map<String, Object> data() {
			return of(this.task).with("assignee", this.task.getAssignee())
				.with("question", this.task.getQuestion())
				.map();
		}

	}

	/** A step was taken, laid back or given to someone. */
	record Assigned(Task task, @Nullable String from, @Nullable String note) implements TaskHappening {

		@Override
		public EventType type() {
			return EventType.TASK_ASSIGNED;
		}

		@Override
		public Map<String, Object> data() {
			return of(this.task).with("assignee", this.task.getAssignee()).with("from", this.from).map();
		}

	}

	/**
	 * A step was done.
	 *
	 * @param asked agencies whose opinion is wanted
	 * @param took what it took of the time
	 */
	record Decided(Task task, Outcome outcome, @Nullable String note, Instant at, List<String> asked,
			TimeTaken took) implements TaskHappening {

		@Override
		public EventType type() {
			return EventType.TASK_DECIDED;
		}

		@Override
		public Map<String, Object> data() {
			var dueAt = this.task.getDueAt();
			return of(this.task).with("openedAt", this.task.getOpenedAt())
				.with("workedMinutes", this.took.worked())
				.with("shareMinutes", this.took.share())
				.flag("late", dueAt != null && this.at.isAfter(dueAt))
				.with("signedAs", this.task.getSignedAs())
				.with("asked", this.asked.isEmpty() ? null : this.asked)
				.map();
		}

	}

	/**
	 * The working calendar was changed, and until when an opinion is to be given with it.
	 */
	record Moved(Task task, Instant from) implements TaskHappening {

		@Override
		public EventType type() {
			return EventType.RESCHEDULED;
		}

		@Override
		public Map<String, Object> data() {
			return of(this.task).with("from", this.from).with("to", this.task.getDueAt()).map();
		}

	}

	/**
	 * Hủy thao tác: a decision was taken back before anyone went on from it.
	 *
	 * @param corrected whether it was the return of a corrected result, so that the one
	 * before stands
	 */
	record Undone(Task task, Outcome outcome, String note, boolean corrected) implements TaskHappening {

		@Override
		public EventType type() {
			return EventType.DECISION_UNDONE;
		}

		@Override
		public Map<String, Object> data() {
			return of(this.task).flag("corrected", this.corrected).map();
		}

	}

}
