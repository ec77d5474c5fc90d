package vn.motcua.dossier;

import java.time.Clock;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.staffing.Substitutions;

/** Whom a dossier or a task concerns. */
@Component
class Concern {

	private final Reach reach;

	private final Substitutions substitutions;

	private final Clock clock;

	Concern(Reach reach, Substitutions substitutions, Clock clock) {
		this.reach = reach;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	/**
	 * Whether his agency, or that of someone he stands in for, received it, or has or had
	 * a step of it.
	 */
	boolean concerns(Dossier dossier, Actor actor) {
		return covers(actor, dossier.getApplication().agency())
				|| dossier.getOtherAgencies().stream().anyMatch((agency) -> covers(actor, agency));
	}

	/**
	 * Whether his agency has it in hand now; one that is only asked for an opinion has
	 * not.
	 */
	boolean hasInHand(Dossier dossier, Actor actor) {
		return dossier.getSteps()
			.openOnPath()
			.stream()
			.filter((task) -> task.getKind() != TaskKind.CONSULTATION)
			.anyMatch((task) -> this.reach.covers(actor, task.getAgency()))
				|| this.reach.covers(actor, dossier.getPath().resolving());
	}

	/** Whether the task is of his agency, or of that of someone he stands in for. */
	boolean isWorkFor(Task task, Actor actor) {
		return covers(actor, task.getAgency());
	}

	private boolean covers(Actor actor, String agency) {
		return this.reach.covers(actor, agency)
				|| this.substitutions.standsInFor(actor.username(), this.clock.instant())
					.stream()
					.anyMatch((standing) -> this.reach.covers(standing.absent(), agency));
	}

}
