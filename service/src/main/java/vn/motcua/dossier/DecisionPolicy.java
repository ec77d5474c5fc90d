package vn.motcua.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Role;
import vn.motcua.refusal.Refusal;
import vn.motcua.staffing.Mark;
import vn.motcua.staffing.Standing;
import vn.motcua.web.ExpectedVersion;

/** A rule about deciding a task; the first that objects answers the caller. */
interface DecisionPolicy {

	/**
	 * What is to be decided on.
	 *
	 * @param seen the version he believes he decides on
	 * @param act when and by whom
	 */
	record Case(Task task, DecideTask command, Performer by, ExpectedVersion seen, Authorization authorization, Act act,
			Terms terms) {

		Practice practice() {
			return this.terms.practice();
		}

		boolean isLongAgo() {
			return practice().lateRecording().isLongAgo(this.act.at(), this.act.recordedAt(), this.terms.calendar());
		}

		/** Why it is not his to decide, if it is not. */
		Optional<Refusal> objection(Performer.Person person) {
			return isLongAgo() ? this.authorization.objectionLongAgo(person.capacity(), this.task)
					: this.authorization.objection(person.capacity(), this.task);
		}

		boolean isByPerson() {
			return this.by instanceof Performer.Person;
		}

		/** By what he acts for the one he names, if that is in force. */
		@Nullable Standing standing() {
			return (this.by instanceof Performer.Person person) ? person.capacity().standing() : null;
		}

		/** Those whose decision it is: who takes it, and for whom. */
		Stream<String> persons() {
			return Stream.concat(Stream.of(this.by.name()), Stream.ofNullable(this.command.onBehalfOf()));
		}

		boolean isHeldByAnother() {
			return this.by instanceof Performer.Person person && !person.capacity().mayTakeUp(this.task.getAssignee());
		}

	}

	Optional<Refusal> objection(Case decision);

	DecisionPolicy STILL_OPEN = (decision) -> objectIf(!decision.task().isOpen(), () -> Refusal.conflict("task-done",
			"This task is already done; read the dossier again to see what is open."));

	/** About the past that is imported nothing is known of persons. */
	DecisionPolicy AUTHORIZED = (decision) -> (decision.by() instanceof Performer.Person person)
			? decision.objection(person) : Optional.empty();

	DecisionPolicy STANDING_IN = (
			decision) -> objectIf(decision.command().onBehalfOf() != null && decision.standing() == null,
					() -> Refusal.field("no-substitution", "onBehalfOf", "You do not stand in for "
							+ decision.command().onBehalfOf()
							+ " at that time, or not in this field; an absence that names you must be entered first."));

	DecisionPolicy UP_TO_DATE = (decision) -> decision.seen().objection(decision.task().getDossier().getVersion());

	DecisionPolicy AN_OUTCOME_OF_ITS_KIND = (decision) -> objectIf(
			!decision.task().getKind().outcomes().contains(decision.command().outcome()),
			() -> Refusal.field("wrong-outcome", "outcome", "A task of kind " + decision.task().getKind()
					+ " ends with one of "
					+ decision.task().getKind().outcomes().stream().map(Enum::name).collect(Collectors.joining(", "))
					+ "."));

	DecisionPolicy WITH_A_REASON = (decision) -> objectIf(
			decision.command().outcome().needsNote()
					&& (decision.command().note() == null || decision.command().note().isBlank()),
			() -> Refusal.field("note-required", "note",
					"Say why: whoever is refused, sent back or asked for more must be told the reason."));

	DecisionPolicy SIGNED_AS_HE_MAY = (decision) -> {
		var mark = decision.command().signedAs();
		var standing = decision.standing();
		boolean wrong = mark != null && ((standing != null) ? mark != standing.mark() : mark == Mark.TUQ);
		return objectIf(wrong,
				() -> Refusal.field("wrong-mark", "signedAs",
						(standing != null) ? "You stand in for him as " + standing.mark() + "; sign so."
								: "Who signs by written authorisation names for whom, in onBehalfOf."));
	};

	DecisionPolicy NOT_HELD_BY_ANOTHER = (decision) -> objectIf(decision.isHeldByAnother(),
			() -> Refusal.conflict("held-by-another", "This task is in the hands of " + decision.task().getAssignee()
					+ "; it must be released or assigned to you first."));

	DecisionPolicy NOT_HIS_OWN_APPRAISAL = (decision) -> objectIf(
			decision.isByPerson() && decision.task().getKind() == TaskKind.APPROVAL
					&& decision.persons().anyMatch(decision.task().getDossier().getSteps()::wasAppraisedBy),
			() -> Refusal.forbidden("own-appraisal",
					"Nobody approves what he appraised himself, neither in his own name nor in another's."));

	DecisionPolicy NOT_SUSPENDED = (decision) -> objectIf(
			decision.task().getDossier().getState() == DossierState.AWAITING_PAYMENT
					&& decision.task().getKind() != TaskKind.APOLOGY,
			() -> Refusal.conflict("suspended", "The dossier is suspended; resume it first."));

	/** A wrong result is made right; the applicant and others have been asked before. */
	DecisionPolicy NOBODY_ASKED_ABOUT_A_RESULT = (decision) -> objectIf(
			decision.task().getDossier().getResultCorrection() != null
					&& (decision.command().outcome() == Outcome.REQUEST_SUPPLEMENT
							|| decision.command().outcome() == Outcome.CONSULT),
			() -> Refusal.conflict("result-is-corrected",
					"A wrong result is being corrected; decide it, nobody is asked for more."));

	/** The counter's work is written down within days, or by a manager with a reason. */
	DecisionPolicy WRITTEN_DOWN_IN_TIME = (decision) -> (decision.task().getKind().role() == Role.CLERK)
			? decision.practice()
				.lateRecording()
				.objection(decision.act(), "at", decision.command().note(), decision.terms().calendar(), decision.by())
			: Optional.empty();

	/** Beyond what is allowed no past was ever asked: it is only flagged. */
	DecisionPolicy WITHIN_ALLOWED_SUPPLEMENTS = (decision) -> objectIf(
			decision.command().outcome() == Outcome.REQUEST_SUPPLEMENT && decision.isByPerson()
					&& decision.task().getDossier().getSupplements() >= decision.practice().supplements()
					&& decision.task().getKind() == TaskKind.APPRAISAL,
			() -> Refusal.conflict("supplement-asked-before",
					"After receipt the applicant is asked for more at most " + decision.practice().supplements()
							+ " times, for everything at once. Decide with what there is."));

	DecisionPolicy ASKING_SOMEONE = (decision) -> {
		var asked = decision.command().consult();
		if (decision.command().outcome() != Outcome.CONSULT) {
			return objectIf(!asked.isEmpty(), () -> Refusal.field("nobody-to-consult", "consult",
					"Others are asked by the outcome CONSULT only."));
		}
		var agencies = new HashSet<>(asked.stream().map(Consultation::agency).toList());
		return objectIf(
				agencies.isEmpty() || agencies.size() != asked.size() || agencies.contains(decision.task().getAgency()),
				() -> Refusal.field("consult-required", "consult",
						"Name the other agencies that are asked, each once, with its question and deadline."))
			.or(() -> objectIf(asked.stream().anyMatch((opinion) -> !opinion.dueAt().isAfter(decision.act().at())),
					() -> Refusal.field("deadline-passed", "consult",
							"Give everyone who is asked a deadline that is still to come.")));
	};

	/**
	 * All of them, in the order in which they are asked: whose it is to do before all
	 * else, so that nobody learns by it how a dossier stands that is not his to decide.
	 */
	List<DecisionPolicy> ALL = List.of(AUTHORIZED, STANDING_IN, NOT_HIS_OWN_APPRAISAL, UP_TO_DATE, STILL_OPEN,
			AN_OUTCOME_OF_ITS_KIND, WITH_A_REASON, SIGNED_AS_HE_MAY, NOT_HELD_BY_ANOTHER, NOT_SUSPENDED,
			WRITTEN_DOWN_IN_TIME, NOBODY_ASKED_ABOUT_A_RESULT, WITHIN_ALLOWED_SUPPLEMENTS, ASKING_SOMEONE);

	/** Refuses the decision if one of them objects. */
	static void check(Case decision) {
		for (DecisionPolicy policy : ALL) {
			policy.objection(decision).ifPresent((refusal) -> {
				throw refusal;
			});
		}
	}

	private static Optional<Refusal> objectIf(boolean objects, Supplier<Refusal> refusal) {
		return objects ? Optional.of(refusal.get()) : Optional.empty();
	}

}
