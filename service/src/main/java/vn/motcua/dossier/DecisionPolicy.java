package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import vn.motcua.access.Role;
import vn.motcua.refusal.Refusal;

/** A rule about deciding a task; the first that objects answers the caller. */
interface DecisionPolicy {

	Optional<Refusal> objection(Task task, DecideTask command, Performer by);

	DecisionPolicy STILL_OPEN = (task, command, by) -> objectIf(!task.isOpen(), () -> Refusal.conflict("task-done",
			"This task is already done; read the dossier again to see what is open."));

	DecisionPolicy AN_OUTCOME_OF_ITS_KIND = (task, command, by) -> objectIf(
			!task.getKind().outcomes().contains(command.outcome()),
			() -> Refusal.field("wrong-outcome", "outcome", "A task of kind " + task.getKind() + " ends with one of "
					+ task.getKind().outcomes().stream().map(Enum::name).collect(Collectors.joining(", ")) + "."));

	DecisionPolicy WITH_A_REASON = (task, command, by) -> objectIf(
			command.outcome().needsNote() && (command.note() == null || command.note().isBlank()),
			() -> Refusal.field("note-required", "note",
					"Say why: whoever is refused, sent back or asked for more must be told the reason."));

	DecisionPolicy IN_HIS_ROLE = (task, command, by) -> objectIf(
			by instanceof Performer.Person person && !person.actor().has(task.getKind().role()),
			() -> Refusal.forbidden("wrong-role", "A task of kind " + task.getKind()
					+ " is done by someone with the role " + task.getKind().role() + "."));

	DecisionPolicy NOT_HELD_BY_ANOTHER = (task, command, by) -> objectIf(
			by instanceof Performer.Person person && task.getAssignee() != null && !task.getAssignee().equals(by.name())
					&& !person.actor().roles().contains(Role.ADMIN),
			() -> Refusal.conflict("held-by-another", "This task is in the hands of " + task.getAssignee()
					+ "; it must be released or assigned to you first."));

	DecisionPolicy NOT_HIS_OWN_APPRAISAL = (task, command, by) -> objectIf(
			by instanceof Performer.Person && task.getKind() == TaskKind.APPROVAL
					&& task.getDossier().getSteps().wasAppraisedBy(by.name()),
			() -> Refusal.forbidden("own-appraisal", "Nobody approves what he appraised himself."));

	DecisionPolicy FOR_SOMEONE_ABSENT = (task, command, by) -> objectIf(command.onBehalfOf() != null,
			() -> Refusal.field("no-substitution", "onBehalfOf",
					"You are not in force as a substitute of " + command.onBehalfOf() + "."));

	/** All of them, in the order in which they are asked. */
	List<DecisionPolicy> ALL = List.of(STILL_OPEN, IN_HIS_ROLE, AN_OUTCOME_OF_ITS_KIND, WITH_A_REASON,
			FOR_SOMEONE_ABSENT, NOT_HELD_BY_ANOTHER, NOT_HIS_OWN_APPRAISAL);

	/** Refuses the decision if one of them objects. */
	static void check(Task task, DecideTask command, Performer by) {
		for (DecisionPolicy policy : ALL) {
			policy.objection(task, command, by).ifPresent((refusal) -> {
				throw refusal;
			});
		}
	}

	private static Optional<Refusal> objectIf(boolean objects, Supplier<Refusal> refusal) {
		return objects ? Optional.of(refusal.get()) : Optional.empty();
	}

}
