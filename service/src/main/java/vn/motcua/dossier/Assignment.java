package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Phân công: in whose hands a step is. */
final class Assignment {

	private Assignment() {
	}

	/** It is taken by someone himself, given to someone, or laid back. */
	static void assign(Dossier dossier, Task task, @Nullable String to, @Nullable String reason, Act act) {
		var from = task.getAssignee();
		// Also into the hands of the one for whom he takes it.
		if (to != null && (to.equals(act.by()) || to.equals(act.onBehalfOf()))) {
			task.take(to);
		}
		else {
			task.assignTo(to);
		}
		dossier.changed();
		dossier.tell(new TaskHappening.Assigned(task, from, reason), act);
	}

	/** A step that just opened is dealt out by the unit's rule. */
	static void deal(Dossier dossier, Task task, String officer, Instant now) {
		task.assignTo(officer);
		dossier.tell(new TaskHappening.Assigned(task, null, null), Lateness.bySystem(task.getOpenedAt(), now));
	}

}
