package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import vn.motcua.refusal.Refusal;

/**
 * Đính chính kết quả: a result that is wrong goes back to the authority, is made right
 * within days of its own and returned once more (nghị định 118/2025/NĐ-CP, điều 23 khoản
 * 1). It costs nothing, is no new receipt, and the dossier stays as early or late as it
 * was.
 */
final class CorrectingResults {

	private static final Set<DossierState> WITH_A_RESULT = EnumSet.of(DossierState.RESULT_READY, DossierState.RETURNED);

	private CorrectingResults() {
	}

	/** The result goes back; its path is to begin again at the appraisal. */
	static void sendBack(Dossier dossier, String reason, Act act, Terms terms) {
		var from = dossier.getState();
		if (!WITH_A_RESULT.contains(from)) {
			throw Refusal.conflict("no-result",
					"The dossier is " + from + "; only a result that there is, is corrected.");
		}
		if (dossier.isResultInWork()) {
			throw Refusal.conflict("result-in-correction", "The result is being corrected already.");
		}
		dossier.begin(act);
		dossier.getOpenTasks().forEach((task) -> task.drop(act.at()));
		var before = dossier.getResultCorrection();
		var dueAt = terms.practice().rightBy(act.at(), terms.calendar());
		boolean returned = from == DossierState.RETURNED || (before != null && before.returned());
		dossier.corrects(new ResultCorrection(act.at(), dueAt, returned));
		if (from == DossierState.RETURNED) {
			dossier.comeBackFromTheReturn();
		}
		dossier.tell(new ResultHappening.SentBack(reason, dueAt, returned), act);
	}

	/**
	 * The calendar was changed: a limit that is still to come is what it would have been
	 * by it.
	 */
	static Optional<Moves.DateMove> follow(Dossier dossier, Act act, Terms terms) {
		var correction = dossier.getResultCorrection();
		if (correction == null || !dossier.isResultInWork() || !correction.dueAt().isAfter(act.at())) {
			return Optional.empty();
		}
		var from = correction.dueAt();
		var to = terms.practice().rightBy(correction.since(), terms.calendar());
		if (from.equals(to)) {
			return Optional.empty();
		}
		dossier.corrects(new ResultCorrection(correction.since(), to, correction.returned()));
		dossier.getOpenTasks().forEach((task) -> task.follow(to, terms.calendar()));
		dossier.changed();
		dossier.tell(new ResultHappening.LimitMoved(from, to), act);
		return Optional.of(new Moves.DateMove(dossier.getCode(), MovedDate.What.RESULT_CORRECTION,
				dossier.getApplication().agency(), from, to));
	}

	/** It was sealed anew, and waits to be returned. */
	static void finish(Dossier dossier, ResultCorrection correction, Decision decision, Act act) {
		if (!correction.returned()) {
			dossier.corrects(null);
		}
		dossier.tell(new ResultHappening.Amended(decision, act.at().isAfter(correction.dueAt())), act);
	}

}
