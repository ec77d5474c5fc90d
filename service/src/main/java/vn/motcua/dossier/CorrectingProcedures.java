package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.Happening.Corrected.ReceiptMoved;
import vn.motcua.refusal.Refusal;

/**
 * Đính chính thủ tục: the dossier was received under the wrong procedure. Until somebody
 * decided anything under it, it goes on under the right one, whose limit counts from the
 * receipt, on the path that is right.
 */
@Component
class CorrectingProcedures {

	private static final Set<DossierState> ON_ITS_WAY = EnumSet.of(DossierState.SUBMITTED, DossierState.RECEIVED,
			DossierState.PROCESSING);

	private final Acting acting;

	private final Moving moving;

	private final TermsInForce terms;

	CorrectingProcedures(Acting acting, Moving moving, TermsInForce terms) {
		this.acting = acting;
		this.moving = moving;
		this.terms = terms;
	}

	/**
	 * Lets it go by what is right.
	 * @param right the application as it should have been
	 * @return how its receipt is counted from now on
	 */
	ReceiptMoved correct(Dossier dossier, Application right, Act act) {
		requireUndecided(dossier);
		var terms = this.terms.under(right.procedure(), dossier);
		var way = Path.of(this.acting.route(right, terms.procedure()), right.agency());
		dossier.begin(act);
		var wrong = dossier.getApplication().procedure();
		boolean received = dossier.getDueAt() != null;
		var cameInAt = dossier.getMilestones().cameInAt();
		var overdueBefore = dossier.getAppointment().overdueSince();
		if (received) {
			dossier.tell(new Happening.ReceiptReversed(cameInAt, overdueBefore), act);
		}
		dossier.correct(right);
		dossier.goesBy(terms);
		if (received) {
			dossier.appoint(dossier.getAppointment().correct(act.at(), terms));
		}
		var open = dossier.getOpenTasks();
		follow(dossier, way, received, act, terms);
		return new ReceiptMoved(wrong, cameInAt, overdueBefore, dossier.getAppointment().overdueSince(),
				open.stream().filter((task) -> !task.isOpen()).toList());
	}

	private static void requireUndecided(Dossier dossier) {
		var state = dossier.getState();
		if (state == DossierState.AWAITING_PAYMENT) {
			throw Refusal.conflict("suspended", "The dossier is suspended; resume it first.");
		}
		if (dossier.getSteps().isDecidedAfterReceipt()) {
			throw Refusal.conflict("decided-under-procedure",
					"Someone has decided about this dossier under its procedure; from then on the procedure stays as it is.");
		}
		if (!ON_ITS_WAY.contains(state)) {
			throw Refusal.conflict("not-in-this-state",
					"The dossier is " + state + "; the procedure of one that has ended stays as it is.");
		}
		if (dossier.getWaiting() != null) {
			throw Refusal.conflict("supplement-awaited",
					"The applicant was asked for more under this procedure; correct it when he has answered.");
		}
	}

	private void follow(Dossier dossier, Path way, boolean received, Act act, Terms terms) {
		if (dossier.getAppointment().overdueSince() == null) {
			dossier.getSteps().open(TaskKind.APOLOGY).forEach((task) -> task.drop(act.at()));
		}
		if (way.isSameWay(dossier.getPath())) {
			dossier.getOpenTasks()
				.forEach((task) -> task.comesUnder(terms.procedure(), dossier.getLedger(), terms.calendar()));
			return;
		}
		dossier.getSteps().openOnPath().forEach((task) -> task.drop(act.at()));
		this.moving.abandon(dossier.getPath().instance());
		dossier.takes(way);
		this.moving.begin(dossier, received ? Outcome.ACCEPT.name() : "SUBMIT", act, terms);
	}

}
