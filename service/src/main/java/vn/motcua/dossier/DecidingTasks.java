package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.staffing.Standing;
import vn.motcua.staffing.Substitutions;
import vn.motcua.web.ExpectedVersion;

/** Whoever has a step in hand says how it ends; and may take that back for a while. */
@Service
public class DecidingTasks {

	private final Acting acting;

	private final DossierStore store;

	private final FindingDossiers finding;

	private final Substitutions substitutions;

	private final Clock clock;

	DecidingTasks(Acting acting, DossierStore store, FindingDossiers finding, Substitutions substitutions,
			Clock clock) {
		this.acting = acting;
		this.store = store;
		this.finding = finding;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	@Transactional
	public Dossier decide(UUID id, DecideTask command, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor);
		var dossier = task.getDossier();
		expected.require(dossier.getVersion());
		this.acting.decide(dossier, task, command, new Performer.Person(actor), standing(task, command, actor));
		this.store.keep(dossier);
		return dossier;
	}

	@Transactional
	public Dossier undo(UUID id, String reason, @Nullable Instant at, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor);
		var dossier = task.getDossier();
		expected.require(dossier.getVersion());
		this.acting.undo(dossier, task, reason, at, new Performer.Person(actor));
		this.store.keep(dossier);
		return dossier;
	}

	/** By what he acts for the one he names, at the time he acted. */
	private @Nullable Standing standing(Task task, DecideTask command, Actor actor) {
		return Optional.ofNullable(command.onBehalfOf())
			.flatMap((absent) -> this.substitutions.inForce(actor.username(), absent,
					task.getDossier().getBasis().field(), (command.at() != null) ? command.at() : this.clock.instant()))
			.orElse(null);
	}

}
