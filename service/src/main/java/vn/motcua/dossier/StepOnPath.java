package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step that was or is taken.
 *
 * @param activity its id in the model
 * @param imported whether it was done elsewhere, and taken over with the past
 * @param outcome how it ended; none while it is open, or when it was called off
 */
public record StepOnPath(UUID task, String activity, TaskKind kind, String agency, Instant openedAt,
		@Nullable Instant closedAt, @Nullable Outcome outcome, @Nullable String assignee, @Nullable String decidedBy,
		boolean imported) {

	static StepOnPath of(Task task) {
		return new StepOnPath(task.getId(), task.getActivity(), task.getKind(), task.getAgency(), task.getOpenedAt(),
				task.getClosedAt(), task.getOutcome(), task.getAssignee(), task.getDecidedBy(), task.isImported());
	}

	/** Where the dossier stands. */
	public boolean isOpen() {
		return this.closedAt == null;
	}

}
