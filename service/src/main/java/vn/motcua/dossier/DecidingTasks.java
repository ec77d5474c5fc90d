package vn.motcua.dossier;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.web.ExpectedVersion;

/** Whoever has a step in hand says how it ends. */
@Service
class DecidingTasks {

	private final Acting acting;

	private final DossierStore store;

	private final FindingTasks tasks;

	DecidingTasks(Acting acting, DossierStore store, FindingTasks tasks) {
		this.acting = acting;
		this.store = store;
		this.tasks = tasks;
	}

	@Transactional
	Dossier decide(UUID id, DecideTask command, ExpectedVersion expected, Actor actor) {
		var task = this.tasks.lock(id, actor);
		var dossier = task.getDossier();
		expected.require(dossier.getVersion());
		this.acting.decide(dossier, task, command, new Performer.Person(actor));
		this.store.keep(dossier);
		return dossier;
	}

}
