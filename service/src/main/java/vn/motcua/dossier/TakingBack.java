package vn.motcua.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/** What was decided, or asked of others, is taken back by the one who did it. */
final class TakingBack {

	private static final Set<Outcome> CAN_BE_UNDONE = EnumSet.of(Outcome.PROPOSE_APPROVAL, Outcome.PROPOSE_REFUSAL,
			Outcome.APPROVE, Outcome.REFUSE, Outcome.SEND_BACK);

	private TakingBack() {
	}

	/** Hủy thao tác: as long as nobody has begun with what follows from it. */
	static void undo(Dossier dossier, Task task, String reason, Act act) {
		var outcome = task.getOutcome();
		if (outcome == null || !CAN_BE_UNDONE.contains(outcome) || !isHandled(dossier)) {
			throw Refusal.conflict("not-undoable",
					"Only " + CAN_BE_UNDONE + " of a dossier that is being handled can be undone."
							+ " Take up a finished dossier again, or bring it back from those who were asked.");
		}
		requireHis(task, act);
		var following = dossier.getSteps().openOnPath();
		boolean isLast = dossier.getSteps().lastDecided().filter(task::equals).isPresent();
		if (!isLast || following.stream().anyMatch(Task::isBegun)) {
			throw Refusal.conflict("next-step-begun",
					"Someone has gone on from this decision; ask him to send the dossier back.");
		}
		dossier.begin(act);
		following.forEach((next) -> next.drop(act.at()));
		dossier.undecided();
		dossier.tell(new TaskHappening.Undone(task, outcome, reason, false), act);
	}

	private static boolean isHandled(Dossier dossier) {
		return dossier.getState() == DossierState.PROCESSING || dossier.isResultInWork();
	}

	private static void requireHis(Task task, Act act) {
		if (!act.by().equals(task.getDecidedBy())) {
			throw Refusal.forbidden("not-his-decision", "Only " + task.getDecidedBy() + " can take this back.");
		}
	}

	/**
	 * The result was not returned, it was only marked so: its end is cleared, and it goes
	 * on waiting for the applicant. Its limit has run out with the result and does not
	 * begin again.
	 * @param marked when the return was written down
	 */
	static void undoReturn(Dossier dossier, Task task, String reason, Instant marked, Act act) {
		requireHis(task, act);
		boolean isLast = dossier.getSteps().lastDecided().filter(task::equals).isPresent();
		if (dossier.getState() != DossierState.RETURNED || !isLast || task.isImported()
				|| !OfficialTime.dateOf(marked).equals(OfficialTime.dateOf(act.recordedAt()))) {
			throw Refusal.conflict("return-stands",
					"A return is taken back on the day it was marked, as long as nothing came after it."
							+ " Take up the finished dossier again.");
		}
		dossier.begin(act);
		dossier.comeBackFromTheReturn();
		dossier.tell(new TaskHappening.Undone(task, Outcome.RETURN, reason, dossier.getResultCorrection() != null),
				act);
	}

	/**
	 * The officer takes the dossier back from those he asked for an opinion.
	 * @return the step of the path at which it waited for them
	 */
	static String recall(Dossier dossier, String reason, Act act) {
		List<Task> waiting = dossier.getSteps().open(TaskKind.CONSULTATION);
		if (waiting.isEmpty()) {
			throw Refusal.conflict("nobody-asked", "Nobody's opinion is being waited for.");
		}
		if (dossier.getState() != DossierState.PROCESSING) {
			throw Refusal.conflict("not-in-this-state",
					"The dossier is " + dossier.getState() + "; it must be resumed first.");
		}
		dossier.begin(act);
		waiting.forEach((task) -> task.drop(act.at()));
		dossier.getSteps()
			.lastAsking()
			.ifPresent((task) -> dossier.tell(new TaskHappening.Undone(task, Outcome.CONSULT, reason, false), act));
		return waiting.getFirst().getStep();
	}

}
