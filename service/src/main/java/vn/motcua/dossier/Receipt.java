package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/** The dossier comes in. */
final class Receipt {

	private Receipt() {
	}

	/** Mới đăng ký: handed in online, waits until a clerk accepts it. */
	static void submit(Dossier dossier, Act act) {
		dossier.passed(dossier.getMilestones().submitted(act.at()));
		dossier.tell(new Happening.Submitted(), act);
	}

	/**
	 * Tiếp nhận: from this moment the clock runs, under the terms of the day.
	 * @param reason why it is written down only now, if that was said
	 */
	static void receive(Dossier dossier, @Nullable String reason, Act act, Terms terms) {
		dossier.moveTo(DossierState.RECEIVED);
		dossier.goesBy(terms);
		dossier.appoint(dossier.getAppointment().start(act.at(), terms));
		dossier.passed(dossier.getMilestones().received(act.at()));
		dossier.tell(new Happening.Received(terms.procedure().limit(), reason), act);
	}

}
