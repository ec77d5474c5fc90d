package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The steps of a dossier in the order in which they opened, done and open. */
record Steps(List<Task> tasks) {

	List<Task> open() {
		return this.tasks.stream().filter(Task::isOpen).toList();
	}

	Optional<Task> find(UUID id) {
		return this.tasks.stream().filter((task) -> task.getId().equals(id)).findFirst();
	}

	/** Who appraised last, if someone did. */
	Optional<String> appraiser() {
		return appraisals().flatMap((task) -> Optional.ofNullable(task.getDecidedBy()).stream())
			.reduce((first, second) -> second);
	}

	/** Whether that person appraised at any time. */
	boolean wasAppraisedBy(String username) {
		return appraisals().anyMatch((task) -> task.wasDoneBy(username));
	}

	private Stream<Task> appraisals() {
		return this.tasks.stream().filter((task) -> task.getKind() == TaskKind.APPRAISAL);
	}

}
