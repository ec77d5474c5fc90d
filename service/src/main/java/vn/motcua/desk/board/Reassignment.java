package vn.motcua.desk.board;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import vn.motcua.desk.Typed;

/** Which steps are given to whom, and why. */
record Reassignment(@NotEmpty(message = "Choose at least one step.") List<String> tasks,
		@NotBlank(message = "Say to whom.") String to, @NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason) {

	Reassignment {
		tasks = Objects.requireNonNullElse(Typed.all(tasks), List.of());
	}

	List<TaskRef> refs() {
		return this.tasks.stream().map(TaskRef::read).distinct().toList();
	}

	List<UUID> ids() {
		return refs().stream().map(TaskRef::id).toList();
	}

}
