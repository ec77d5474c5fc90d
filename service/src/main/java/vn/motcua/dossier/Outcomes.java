package vn.motcua.dossier;

import vn.motcua.calendar.Timeliness;
import vn.motcua.refusal.Refusal;

/** What follows from how a step ended. */
final class Outcomes {

	private Outcomes() {
	}

	static void decide(Dossier dossier, Task task, DecideTask command, Act act, Terms terms) {
		var outcome = command.outcome();
		task.decide(outcome, command.signedAs(), act);
		dossier.tell(
				new TaskHappening.Decided(task, outcome, command.note(), act.at(),
						command.consult().stream().map(Consultation::agency).toList(), TimeTaken.by(task, act, terms)),
				act);
		switch (outcome) {
			case ACCEPT -> Receipt.receive(dossier, null, act, terms);
			case REFUSE -> refuse(dossier, task, command, act);
			case APPROVE -> dossier.decided(Decision.GRANTED);
			case SEND_BACK -> dossier.undecided();
			case SEAL -> finish(dossier, act, terms);
			case RETURN -> handOver(dossier, act);
			case REQUEST_SUPPLEMENT -> Supplement.request(dossier, command, act, terms);
			case APOLOGISE -> Lateness.apologise(dossier, command.newAppointmentAt(), command.note(), act, terms);
			case PROPOSE_APPROVAL, PROPOSE_REFUSAL, ANSWER, CONSULT -> {
				// Moves the path only.
			}
		}
	}

	private static void refuse(Dossier dossier, Task task, DecideTask command, Act act) {
		if (task.getKind() == TaskKind.ACCEPTANCE) {
			dossier.moveTo(DossierState.REFUSED_AT_RECEIPT);
			dossier.passed(dossier.getMilestones().closed(act.at()));
			dossier.tell(new Happening.RefusedAtReceipt(command.note()), act);
		}
		else {
			dossier.decided(Decision.REFUSED);
		}
	}

	/** The result is ready: this moment is compared with the appointment. */
	private static void finish(Dossier dossier, Act act, Terms terms) {
		var decision = dossier.getDecision()
			.orElseThrow(() -> Refusal.conflict("undecided", "Nothing was decided that could be sealed."));
		var correction = dossier.getResultCorrection();
		if (correction != null) {
			CorrectingResults.finish(dossier, correction, decision, act);
			return;
		}
		dossier.moveTo(DossierState.RESULT_READY);
		dossier.passed(dossier.getMilestones().resultReady(act.at()));
		var appointment = dossier.getAppointment();
		var timeliness = appointment.timeliness(act.at());
		if (timeliness != Timeliness.LATE) {
			// It was only written down late: there is nothing to apologise for.
			dossier.getSteps().open(TaskKind.APOLOGY).forEach((task) -> task.drop(act.at()));
		}
		dossier.tell(
				new Happening.ResultReady(decision, timeliness, appointment.overdueSince(),
						dossier.getMilestones().cameInAt(), TimeTaken.ofAll(dossier, act.at(), terms),
						(timeliness == Timeliness.LATE) ? TimeTaken.afterAppointment(dossier, act.at(), terms) : null),
				act);
		Lateness.reverseIfDisproved(dossier, appointment.overdueSince(), act);
	}

	private static void handOver(Dossier dossier, Act act) {
		dossier.moveTo(DossierState.RETURNED);
		dossier.passed(dossier.getMilestones().returned(act.at()));
		dossier.getOpenTasks().forEach((task) -> task.drop(act.at()));
		boolean corrected = dossier.getResultCorrection() != null;
		dossier.tell(new Happening.Returned(dossier.getApplication().returnBy().name(), corrected), act);
	}

}
