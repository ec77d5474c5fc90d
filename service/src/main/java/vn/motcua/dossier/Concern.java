package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;

/**
 * Whom a dossier or a task concerns, and who therefore knows that there is one: those
 * whose agency it is, and those who stand in for one of them in its field. What he may do
 * about it is another question ({@link Authorization}).
 */
@Component
class Concern {

	private final Reach reach;

	private final Capacities capacities;

	Concern(Reach reach, Capacities capacities) {
		this.reach = reach;
		this.capacities = capacities;
	}

	/**
	 * Whether his agency, or that of someone he stands in for, received it, or has or had
	 * a step of it.
	 */
	boolean concerns(Dossier dossier, Actor actor) {
		return covers(actor, dossier, dossier.getApplication().agency())
				|| dossier.getOtherAgencies().stream().anyMatch((agency) -> covers(actor, dossier, agency));
	}

	/** Whether the task is of his agency, or of that of someone he stands in for. */
	boolean isKnownTo(Task task, Actor actor) {
		return covers(actor, task.getDossier(), task.getAgency());
	}

	/** Whether it was then. */
	boolean wasKnownTo(Task task, Actor actor, Instant at) {
		return covers(this.capacities.of(actor, at), task.getDossier(), task.getAgency());
	}

	private boolean covers(Actor actor, Dossier dossier, String agency) {
		return this.reach.covers(actor, agency) || covers(this.capacities.of(actor), dossier, agency);
	}

	private boolean covers(List<Capacity> capacities, Dossier dossier, String agency) {
		return capacities.stream()
			.anyMatch((capacity) -> capacity.covers(dossier.getBasis().field())
					&& this.reach.covers(capacity.principal(), agency));
	}

}
