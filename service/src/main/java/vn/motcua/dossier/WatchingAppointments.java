package vn.motcua.dossier;

import java.time.Instant;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.Sweeper.Due;
import vn.motcua.platform.AtOneStop;

/**
 * Notices the appointments that come near and those that passed, and asks the unit in
 * whose hands a late dossier is to apologise.
 */
@AtOneStop
@Component
class WatchingAppointments {

	/** Index dossier_to_warn. */
	private static final Due DUE_SOON = new Due("Warned of", "state in ('RECEIVED', 'PROCESSING') and not warned",
			"warn_at");

	/** Index dossier_running. */
	private static final Due PASSED = new Due("Became overdue",
			"state in ('RECEIVED', 'PROCESSING') and overdue_since is null", "due_at");

	/** Index dossier_to_apologise. */
	private static final Due OWES_APOLOGY = new Due("Asked for an apology",
			"state in ('RECEIVED', 'PROCESSING') and overdue_since is not null and not apology_asked", "overdue_since");

	private final Sweeper sweeper;

	private final Moving moving;

	WatchingAppointments(Sweeper sweeper, Moving moving) {
		this.sweeper = sweeper;
		this.moving = moving;
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void sweep() {
		this.sweeper.inBatches(DUE_SOON, Lateness::noticeDueSoon);
		this.sweeper.inBatches(PASSED, (dossier, now) -> Lateness.noticeOverdue(dossier, now, now));
		this.sweeper.oneByOne(OWES_APOLOGY, this::askForApology);
	}

	private void askForApology(Dossier dossier, Instant now) {
		if (Lateness.owesApology(dossier)) {
			boolean needless = dossier.getMilestones().newAppointmentAt() != null
					|| !dossier.getSteps().open(TaskKind.APOLOGY).isEmpty();
			Lateness.askForApology(dossier, needless ? null : this.moving.beginApology(), now);
		}
	}

}
