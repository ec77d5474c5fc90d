package vn.motcua.dossier;

import java.time.Instant;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.Procedures;

/** Finds the terms of a day, and those that a dossier keeps. */
@Component
class TermsInForce {

	private final Procedures procedures;

	private final Calendars calendars;

	TermsInForce(Procedures procedures, Calendars calendars) {
		this.procedures = procedures;
		this.calendars = calendars;
	}

	/** What is in force on that day for what was asked. */
	Terms on(Instant day, Application application) {
		return new Terms(this.procedures.inForce(application.procedure(), OfficialTime.dateOf(day)),
				this.calendars.of(application.agency()));
	}

	/** What the dossier was received under. */
	Terms of(Dossier dossier) {
		var application = dossier.getApplication();
		return new Terms(this.procedures.version(application.procedure(), dossier.getBasis().procedureSince()),
				this.calendars.of(application.agency()));
	}

}
