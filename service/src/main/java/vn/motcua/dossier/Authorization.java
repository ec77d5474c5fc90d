package vn.motcua.dossier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.refusal.Refusal;

/**
 * Thẩm quyền: the one answer to who may do what with a dossier and its tasks, for the
 * API, the pages, many at once and imports alike. Whoever acts has to hold the role that
 * the work needs, and to reach the agency whose work it is, as the person in whose name
 * he acts.
 */
@Component
class Authorization {

	private static final Role[] LEADING = { Role.APPROVER, Role.MANAGER };

	private final Reach reach;

	Authorization(Reach reach) {
		this.reach = reach;
	}

	/** Why he may not do the task so, if he may not. */
	Optional<Refusal> objection(Capacity capacity, Task task) {
		var kind = task.getKind();
		if (!capacity.has(kind.role())) {
			return Optional.of(Refusal.forbidden("wrong-role",
					"A task of kind " + kind + " is done by someone with the role " + kind.role() + "."));
		}
		return beyondReach(capacity, task.getAgency(), task.getDossier().getBasis().field());
	}

	/**
	 * The same where it happened so long ago that a manager writes it down for the
	 * counter.
	 */
	Optional<Refusal> objectionLongAgo(Capacity capacity, Task task) {
		return (task.getKind().role() == Role.CLERK && capacity.has(Role.MANAGER))
				? beyondReach(capacity, task.getAgency(), task.getDossier().getBasis().field())
				: objection(capacity, task);
	}

	/** Whether tasks of that kind, agency and field of administration are his to do. */
	boolean mayDo(Capacity capacity, TaskKind kind, String agency, String field) {
		return capacity.has(kind.role()) && beyondReach(capacity, agency, field).isEmpty();
	}

	/** Whether he serves the counter that received the dossier. */
	boolean servesCounter(Capacity capacity, Dossier dossier) {
		return capacity.has(Role.CLERK)
				&& beyondReach(capacity, dossier.getApplication().agency(), dossier.getBasis().field()).isEmpty();
	}

	/** Why he may not say who is to do the task, if he may not. */
	Optional<Refusal> objectionToLead(Capacity capacity, Task task) {
		if (!capacity.has(LEADING)) {
			return Optional.of(this.reach.lacking(LEADING));
		}
		return beyondReach(capacity, task.getAgency(), task.getDossier().getBasis().field());
	}

	/** Why he may not do that with the dossier besides its tasks, if he may not. */
	Optional<Refusal> objection(Capacity capacity, Dossier dossier, CommandKind kind) {
		var roles = kind.roles();
		if (!capacity.has(roles)) {
			return Optional.of(this.reach.lacking(roles));
		}
		var handling = kind.handling();
		if (handling.length > 0 && capacity.has(handling) && hasInHand(dossier, capacity.principal())) {
			return Optional.empty();
		}
		if (kind.isOfTheCounter() && !capacity.has(Role.CLERK)) {
			return Optional.of(Refusal.forbidden("not-in-hand",
					"Your agency does not have the dossier in hand; ask the one-stop unit that received it."));
		}
		return beyondReach(capacity, dossier.getApplication().agency(), dossier.getBasis().field());
	}

	/**
	 * The same where it happened so long ago that a manager writes it down for the
	 * counter.
	 */
	Optional<Refusal> objectionLongAgo(Capacity capacity, Dossier dossier, CommandKind kind) {
		return (kind.isOfTheCounter() && capacity.has(Role.MANAGER))
				? beyondReach(capacity, dossier.getApplication().agency(), dossier.getBasis().field())
				: objection(capacity, dossier, kind);
	}

	/** What he may do with the dossier besides its tasks, as far as that is his to do. */
	Set<CommandKind> permitted(Actor actor, Dossier dossier) {
		return Arrays.stream(CommandKind.values())
			.filter((kind) -> objection(Capacity.own(actor), dossier, kind).isEmpty())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(CommandKind.class)));
	}

	/**
	 * Whether his agency has it in hand now; one that is only asked for an opinion has
	 * not.
	 */
	private boolean hasInHand(Dossier dossier, Actor actor) {
		return dossier.getSteps()
			.openOnPath()
			.stream()
			.filter((task) -> task.getKind() != TaskKind.CONSULTATION)
			.anyMatch((task) -> this.reach.covers(actor, task.getAgency()))
				|| this.reach.covers(actor, dossier.getPath().resolving());
	}

	private Optional<Refusal> beyondReach(Capacity capacity, String agency, String field) {
		if (!capacity.covers(field)) {
			return Optional.of(Refusal.forbidden("outside-field", "You stand in for " + capacity.onBehalfOf()
					+ ", but not in the field " + field + "; ask whoever has that work."));
		}
		return this.reach.objection(capacity.principal(), agency);
	}

}
