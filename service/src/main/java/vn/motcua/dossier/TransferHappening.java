package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Succession;
import vn.motcua.journal.EventType;

/** An agency handed over to its successor, with what it had of a dossier. */
sealed interface TransferHappening extends Happening {

	/**
	 * How a dossier stood when the agency that had received it handed it over: as it
	 * leaves the figures of the one, it comes into those of the other.
	 *
	 * @param pending whether it is counted as pending
	 * @param cameInAt when it came in
	 * @param awaiting whether it waits for the applicant
	 * @param overdueSince the appointment that passed, if one has
	 */
	record Standing(boolean pending, @Nullable Instant cameInAt, boolean awaiting, @Nullable Instant overdueSince) {

		static Standing of(Dossier dossier, boolean received) {
			var state = dossier.getState();
			return new Standing(received && state.isPending(), dossier.getMilestones().cameInAt(),
					state.isAwaitingApplicant(), dossier.getAppointment().overdueSince());
		}

		Map<String, Object> tell(Succession succession) {
			var particulars = new Particulars().with("predecessor", succession.predecessor())
				.with("successor", succession.successor())
				.flag("pending", this.pending);
			return this.pending ? particulars.with("receivedAt", this.cameInAt)
				.flag("awaiting", this.awaiting)
				.with("overdueSince", this.overdueSince)
				.map() : particulars.map();
		}

	}

	/** Bàn giao: the agency that received it has it no longer. */
	record Out(Succession succession, Standing standing) implements TransferHappening {

		@Override
		public EventType type() {
			return EventType.TRANSFERRED_OUT;
		}

		@Override
		public Map<String, Object> data() {
			return this.standing.tell(this.succession);
		}

	}

	/** Tiếp quản: the successor has what its predecessor had of it. */
	record In(Succession succession, Standing standing) implements TransferHappening {

		@Override
		public EventType type() {
			return EventType.TRANSFERRED_IN;
		}

		@Override
		public Map<String, Object> data() {
			return this.standing.tell(this.succession);
		}

	}

	/**
	 * An open step goes with it.
	 *
	 * @param holder who had it in hand
	 */
	record Step(Task task, String predecessor, @Nullable String holder) implements TransferHappening {

		@Override
		public EventType type() {
			return EventType.TASK_TRANSFERRED;
		}

		@Override
		public Map<String, Object> data() {
			return TaskHappening.of(this.task)
				.with("predecessor", this.predecessor)
				.with("assignee", this.task.getAssignee())
				.with("from", this.holder)
				.map();
		}

	}

}
