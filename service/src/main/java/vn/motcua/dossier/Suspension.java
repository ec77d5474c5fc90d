package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Ground;
import vn.motcua.refusal.Refusal;

/**
 * Tạm dừng: a payment, or another ground that a sector's law excludes from the limit. The
 * dossier stands still with its open tasks and the deadlines of those asked for an
 * opinion; any number of times.
 */
final class Suspension {

	private Suspension() {
	}

	static void begin(Dossier dossier, Ground ground, Act act) {
		dossier.begin(act);
		dossier.moveTo(DossierState.AWAITING_PAYMENT);
		var missed = dossier.getAppointment().overdueSince();
		dossier.appoint(dossier.getAppointment().stop(act.at(), ground));
		dossier.tell(new DeadlineHappening.Suspended(ground, missed), act);
		Lateness.reverseIfDisproved(dossier, missed, act);
	}

	static void end(Dossier dossier, @Nullable String note, Act act, Terms terms) {
		if (dossier.getState() != DossierState.AWAITING_PAYMENT) {
			throw Refusal.conflict("not-suspended",
					"The dossier is " + dossier.getState() + " and not suspended, so it cannot go on.");
		}
		dossier.begin(act);
		dossier.moveTo(DossierState.PROCESSING);
		var stopped = dossier.getLedger().since().orElse(act.at());
		dossier.appoint(dossier.getAppointment().resume(act.at(), terms));
		dossier.getOpenTasks().forEach((task) -> task.resumed(stopped, act.at(), dossier.getDueAt(), terms.calendar()));
		dossier.tell(new DeadlineHappening.Resumed(note, dossier.getAppointment().overdueSince()), act);
	}

}
