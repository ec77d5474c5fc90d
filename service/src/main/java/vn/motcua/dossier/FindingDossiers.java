package vn.motcua.dossier;

import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.refusal.Refusal;

/**
 * Finds what a command is about, locked until the transaction ends; what does not concern
 * the caller's agency does not exist for him.
 */
@Component
class FindingDossiers {

	private final DossierStore store;

	private final Concern concern;

	private final Reach reach;

	FindingDossiers(DossierStore store, Concern concern, Reach reach) {
		this.store = store;
		this.concern = concern;
		this.reach = reach;
	}

	/** The dossier, for a command of the agency that has it in hand or received it. */
	Dossier lock(String code, DossierCommand command, Actor actor) {
		var dossier = this.store.lockByCode(code)
			.filter((found) -> this.concern.concerns(found, actor))
			.orElseThrow(() -> Refusal.unknown("unknown-dossier", "There is no dossier " + code + "."));
		if (command.isOfTheCounter() || !this.concern.hasInHand(dossier, actor)) {
			this.reach.require(actor, dossier.getApplication().agency());
		}
		return dossier;
	}

	/** The task, with its dossier. */
	Task lockTask(UUID id, Actor actor) {
		return this.store.lockByTask(id)
			.flatMap((dossier) -> dossier.getSteps().find(id))
			.filter((task) -> this.concern.isWorkFor(task, actor))
			.orElseThrow(() -> Refusal.unknown("unknown-task", "There is no task " + id + "."));
	}

}
