package vn.motcua.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The steps of a dossier in the order in which they opened, done and open. */
record Steps(List<Task> tasks) {

	private static final Comparator<Task> BY_END = Comparator.comparing(Task::getClosedAt,
			Comparator.nullsFirst(Comparator.naturalOrder()));

	/** What is open: the path's steps first, then what stands beside it. */
	List<Task> open() {
		return Stream.concat(openOnPath().stream(), open(TaskKind.APOLOGY).stream()).toList();
	}

	List<Task> open(TaskKind kind) {
		return this.tasks.stream().filter((task) -> task.isOpen() && task.getKind() == kind).toList();
	}

	/** What is open on the dossier's own path, and not beside it. */
	List<Task> openOnPath() {
		return this.tasks.stream().filter((task) -> task.isOpen() && task.getKind() != TaskKind.APOLOGY).toList();
	}

	Optional<Task> find(UUID id) {
		return this.tasks.stream().filter((task) -> task.getId().equals(id)).findFirst();
	}

	/**
	 * Whose this step of the model was when it was last done, if it was: what comes back
	 * goes to him who knows it.
	 */
	Optional<String> lastDoer(String activity) {
		return this.tasks.stream()
			.filter((task) -> task.getActivity().equals(activity))
			.map(Steps::doer)
			.flatMap(Optional::stream)
			.reduce((first, second) -> second);
	}

	private static Optional<String> doer(Task task) {
		return Optional.ofNullable(task.getOnBehalfOf()).or(() -> Optional.ofNullable(task.getDecidedBy()));
	}

	/** The last step of the path that was decided. */
	Optional<Task> lastDecided() {
		return this.tasks.stream()
			.filter((task) -> task.getOutcome() != null && task.getKind() != TaskKind.APOLOGY)
			.reduce((first, second) -> (BY_END.compare(first, second) > 0) ? first : second);
	}

	/** The step at which the opinion of others was last asked for. */
	Optional<Task> lastAsking() {
		return this.tasks.stream()
			.filter((task) -> task.getOutcome() == Outcome.CONSULT)
			.reduce((first, second) -> second);
	}

	/** Whether anything was decided about the matter since it was taken in. */
	boolean isDecidedAfterReceipt() {
		return this.tasks.stream()
			.anyMatch((task) -> task.getOutcome() != null && task.getKind() != TaskKind.ACCEPTANCE
					&& task.getKind() != TaskKind.APOLOGY);
	}

	/** Whether that person appraised at any time. */
	boolean wasAppraisedBy(String username) {
		return this.tasks.stream().anyMatch((task) -> task.getKind() == TaskKind.APPRAISAL && task.wasDoneBy(username));
	}

}
