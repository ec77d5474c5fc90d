package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.journal.EventType;
import vn.motcua.journal.Journal;
import vn.motcua.web.ExpectedVersion;

/** Whoever has a step in hand says how it ends; and may take that back for a while. */
@Service
public class DecidingTasks {

	private final Acting acting;

	private final DossierStore store;

	private final FindingDossiers finding;

	private final Capacities capacities;

	private final Journal journal;

	DecidingTasks(Acting acting, DossierStore store, FindingDossiers finding, Capacities capacities, Journal journal) {
		this.acting = acting;
		this.store = store;
		this.finding = finding;
		this.capacities = capacities;
		this.journal = journal;
	}

	@Transactional
	public Dossier decide(UUID id, DecideTask command, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor, command.at());
		var dossier = task.getDossier();
		var capacity = this.capacities.named(command.onBehalfOf(), task, actor, command.at());
		this.acting.decide(dossier, task, command, expected, new Performer.Person(capacity));
		this.store.keep(dossier);
		return dossier;
	}

	@Transactional
	public Dossier undo(UUID id, String reason, @Nullable Instant at, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor);
		var dossier = task.getDossier();
		var capacity = this.capacities.toDo(task, actor);
		expected.require(dossier.getVersion());
		var marked = (task.getOutcome() == Outcome.RETURN)
				? this.journal.recordedAt(dossier.getId(), task.getId(), EventType.TASK_DECIDED).orElse(null) : null;
		this.acting.undo(dossier, task, reason, at, marked, new Performer.Person(capacity));
		this.store.keep(dossier);
		return dossier;
	}

}
