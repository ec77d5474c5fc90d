package vn.motcua.dossier;

import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.refusal.Refusal;

/**
 * Finds the task a command is about; one of an agency out of reach does not exist for the
 * caller.
 */
@Component
class FindingTasks {

	private final DossierStore store;

	private final Reach reach;

	FindingTasks(DossierStore store, Reach reach) {
		this.store = store;
		this.reach = reach;
	}

	/** The task, with its dossier locked until the transaction ends. */
	Task lock(UUID id, Actor actor) {
		return this.store.lockByTask(id)
			.flatMap((dossier) -> dossier.getSteps().find(id))
			.filter((task) -> this.reach.covers(actor, task.getAgency()))
			.orElseThrow(() -> Refusal.unknown("unknown-task", "There is no task " + id + "."));
	}

}
