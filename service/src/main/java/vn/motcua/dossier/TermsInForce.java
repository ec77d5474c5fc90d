package vn.motcua.dossier;

import java.util.Objects;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedure.Procedures;

/** Finds the terms of a day, and those that a dossier keeps. */
@Component
@EnableConfigurationProperties(Practice.class)
class TermsInForce {

	private final Procedures procedures;

	private final Calendars calendars;

	private final Practice practice;

	TermsInForce(Procedures procedures, Calendars calendars, Practice practice) {
		this.procedures = procedures;
		this.calendars = calendars;
		this.practice = practice;
	}

	/** What is in force on the day of the act for what was asked. */
	Terms on(Act act, Application application) {
		return new Terms(this.procedures.inForce(application.procedure(), OfficialTime.dateOf(act.at())),
				this.calendars.of(application.agency(), act.recordedAt()), act.recordedAt(), this.practice);
	}

	/** What the dossier was received under. */
	Terms of(Dossier dossier) {
		var application = dossier.getApplication();
		var basis = dossier.getBasis();
		return new Terms(this.procedures.version(application.procedure(), basis.procedureSince()), calendarOf(dossier),
				basis.termsAsOf(), this.practice);
	}

	/** What it should have been received under, had it been for that procedure. */
	Terms under(String procedure, Dossier dossier) {
		var passed = dossier.getMilestones();
		var received = passed.receivedAt();
		var handedIn = (received != null) ? received
				: Objects.requireNonNullElse(passed.submittedAt(), passed.recordedAt());
		return new Terms(this.procedures.inForce(procedure, OfficialTime.dateOf(handedIn)), calendarOf(dossier),
				dossier.getBasis().termsAsOf(), this.practice);
	}

	/** By which its time is counted. */
	WorkingCalendar calendarOf(Dossier dossier) {
		return this.calendars.of(dossier.getApplication().agency(), dossier.getBasis().termsAsOf());
	}

}
