package vn.motcua.imports;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.Interruption;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.PastStep;
import vn.motcua.dossier.TaskKind;
import vn.motcua.refusal.Refusal;

/** One step of an imported past: a task that was decided, or an action on the dossier. */
record HistoryStep(@Nullable TaskKind task, @Nullable Outcome outcome, @Nullable Action action,
		@Nullable @Size(max = 4000, message = "A note has at most 4,000 letters.") String note,
		@Nullable @Size(max = 4000, message = "A reason has at most 4,000 letters.") String reason,
		@NotNull(message = "Say when it happened.") Instant at,
		@Nullable @Size(max = 64, message = "This is no user.") String by) {

	/** What can be done with a dossier besides its tasks. */
	enum Action {

		WITHDRAWAL, STOP

	}

	PastStep past() {
		if (this.action != null && this.task == null) {
			return ended(this.action);
		}
		if (this.action == null && this.task != null && this.outcome != null) {
			return new PastStep.Decided(this.task, this.outcome, this.at, this.note, this.by);
		}
		throw Refusal.field("unclear-step", "history",
				"A step is either a task with its outcome, or an action with its reason.");
	}

	private PastStep ended(Action how) {
		if (this.reason == null || this.reason.isBlank()) {
			throw Refusal.field("reason-required", "history.reason", "Give the reason of the " + how + ".");
		}
		return new PastStep.Ended(switch (how) {
			case WITHDRAWAL -> Interruption.WITHDRAW;
			case STOP -> Interruption.STOP;
		}, this.reason, this.at, this.by);
	}

}
