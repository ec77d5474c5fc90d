package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.refusal.Refusal;

/**
 * Finds what a command is about, locked until the transaction ends; what does not concern
 * the caller's agency does not exist for him.
 */
@Component
class FindingDossiers {

	private final DossierStore store;

	private final Concern concern;

	FindingDossiers(DossierStore store, Concern concern) {
		this.store = store;
		this.concern = concern;
	}

	/** The dossier; whether he may do something with it, is asked when he does. */
	Dossier lock(String code, Actor actor) {
		return this.store.lockByCode(code)
			.filter((found) -> this.concern.concerns(found, actor))
			.orElseThrow(() -> Refusal.unknown("unknown-dossier", "There is no dossier " + code + "."));
	}

	/** The task, with its dossier; whether it is his to do, is asked when he does. */
	Task lockTask(UUID id, Actor actor) {
		return lockTask(id, actor, null);
	}

	/**
	 * The same for what is written down late, for someone absent perhaps: known to
	 * whoever knew of it then.
	 */
	Task lockTask(UUID id, Actor actor, @Nullable Instant at) {
		return this.store.lockByTask(id)
			.flatMap((dossier) -> dossier.getSteps().find(id))
			.filter((task) -> this.concern.isKnownTo(task, actor)
					|| (at != null && this.concern.wasKnownTo(task, actor, at)))
			.orElseThrow(() -> Refusal.unknown("unknown-task", "There is no task " + id + "."));
	}

}
