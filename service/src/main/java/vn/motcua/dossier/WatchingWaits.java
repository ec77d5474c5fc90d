package vn.motcua.dossier;

import java.time.Instant;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.dossier.Sweeper.Due;
import vn.motcua.platform.AtOneStop;

/**
 * Hết thời gian chờ bổ sung: tells applicants who do not answer that their dossier will
 * be stopped, and then stops it.
 */
@AtOneStop
@Component
class WatchingWaits {

	/** Index dossier_awaiting. */
	private static final Due LAPSED = new Due("Stopped because the applicant never answered", "awaits_step is not null",
			"awaits_until");

	private final Sweeper sweeper;

	private final Moving moving;

	private final TermsInForce terms;

	private final Due lapsing;

	WatchingWaits(Sweeper sweeper, Moving moving, TermsInForce terms, Practice practice) {
		this.sweeper = sweeper;
		this.moving = moving;
		this.terms = terms;
		this.lapsing = new Due("Told that the dossier will be stopped",
				"awaits_step is not null and not awaits_announced",
				"(awaits_until - interval '" + practice.announceBefore() + " days')");
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void sweep() {
		this.sweeper.inBatches(this.lapsing, Supplement::announceLapse);
		this.sweeper.oneByOne(LAPSED, this::lapse);
	}

	private void lapse(Dossier dossier, Instant now) {
		var waiting = dossier.getWaiting();
		// A rest day announced since gives him the working day after it.
		if (waiting != null && now.isAfter(this.terms.calendarOf(dossier).inOfficeHours(waiting.until()))) {
			var reason = "The applicant was asked on " + OfficialTime.dateOf(waiting.since())
					+ " for what was missing, and had not answered by " + OfficialTime.dateOf(waiting.until()) + ".";
			var beside = dossier.getSteps().open(TaskKind.APOLOGY);
			Ending.lapse(dossier, reason, Lateness.bySystem(now, now), this.terms.of(dossier));
			this.moving.interrupt(dossier, Interruption.STOP);
			this.moving.abandonDropped(beside);
		}
	}

}
