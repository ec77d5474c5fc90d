package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;

import vn.motcua.refusal.Refusal;

/** Rút hồ sơ, dừng xử lý: ends the dossier before it has a result. And its reverse. */
final class Ending {

	private static final Set<DossierState> CAN_COME_BACK = EnumSet.of(DossierState.RESULT_READY, DossierState.RETURNED,
			DossierState.STOPPED);

	private Ending() {
	}

	static void end(Dossier dossier, Interruption how, String reason, Act act, Terms terms) {
		dossier.begin(act);
		boolean awaiting = dossier.getState().isAwaitingApplicant();
		if (how == Interruption.WITHDRAW && dossier.getState().isPending() && dossier.isDecided()) {
			throw Refusal.conflict("decision-issued",
					"The authority has issued its decision; an application is withdrawn before that only."
							+ " Finish the dossier, or let whoever signed take the decision back first.");
		}
		dossier.moveTo(how.state());
		close(dossier, act);
		var appointment = dossier.getAppointment();
		boolean late = appointment.isMissedAt(act.at());
		dossier.tell(new Happening.Ended(how, reason, dossier.getMilestones().cameInAt(), late, awaiting,
				appointment.overdueSince(), TimeTaken.ofAll(dossier, act.at(), terms)), act);
		Lateness.reverseIfDisproved(dossier, appointment.overdueSince(), act);
	}

	/**
	 * Hết thời gian chờ bổ sung: the applicant never answered. What was received is
	 * stopped; what was only submitted is not taken in.
	 */
	static void lapse(Dossier dossier, String reason, Act act, Terms terms) {
		if (dossier.getDueAt() != null) {
			end(dossier, Interruption.STOP, reason, act, terms);
			return;
		}
		dossier.begin(act);
		dossier.moveTo(DossierState.REFUSED_AT_RECEIPT);
		close(dossier, act);
		dossier.tell(new Happening.RefusedAtReceipt(reason), act);
	}

	private static void close(Dossier dossier, Act act) {
		dossier.getOpenTasks().forEach((task) -> task.drop(act.at()));
		dossier.awaits(null);
		dossier.passed(dossier.getMilestones().closed(act.at()));
	}

	/**
	 * Mở lại: an error in what was finished is corrected. Its end is cleared and the
	 * limit begins anew; reports of the time before go on saying what was true then.
	 */
	static void reopen(Dossier dossier, String reason, Act act, Terms terms) {
		var from = dossier.getState();
		if (!CAN_COME_BACK.contains(from)) {
			throw Refusal.conflict("not-finished",
					"The dossier is " + from + "; only one that is " + CAN_COME_BACK + " is taken up again.");
		}
		dossier.begin(act);
		dossier.getOpenTasks().forEach((task) -> task.drop(act.at()));
		dossier.comeBackFromTheEnd();
		dossier.passed(dossier.getMilestones().reopened(act.at()));
		dossier.appoint(dossier.getAppointment().reopen(act.at(), terms));
		dossier.tell(new Happening.Reopened(reason, from), act);
	}

}
