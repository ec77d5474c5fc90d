package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeUsed;

/**
 * What a step took of the time, in minutes of office time by the calendar that its
 * dossier goes by.
 *
 * @param worked from its opening to its decision, without what the clock stood still
 * @param share its part of the limit, where the procedure gives it one; what a wrong
 * result takes to be made right is no part of the limit
 */
record TimeTaken(int worked, @Nullable Integer share) {

	static TimeTaken by(Task task, Act act, Terms terms) {
		var calendar = terms.calendar();
		boolean underTheLimit = task.getDossier().getResultCorrection() == null;
		var share = underTheLimit ? terms.procedure().shares().get(task.getActivity()) : null;
		var used = task.getDossier().getLedger().used(task.getOpenedAt(), act.at(), calendar);
		return new TimeTaken(used.minutes(),
				(share != null) ? TaskTime.minutesOf(share, task.getOpenedAt(), calendar) : null);
	}

	/**
	 * What the whole dossier took since it last came in; nothing before it is received.
	 * Everything the authority used counts, before a supplement as well as after it.
	 */
	static @Nullable TimeUsed ofAll(Dossier dossier, Instant until, Terms terms) {
		var since = dossier.getMilestones().cameInAt();
		return (since != null) ? dossier.getLedger().used(since, until, terms.calendar()) : null;
	}

	/** Of that, what came after the appointment. */
	static @Nullable TimeUsed afterAppointment(Dossier dossier, Instant until, Terms terms) {
		var all = ofAll(dossier, until, terms);
		var before = (dossier.getDueAt() != null) ? ofAll(dossier, dossier.getDueAt(), terms) : null;
		return (all != null && before != null) ? new TimeUsed(Math.max(0, all.minutes() - before.minutes()),
				Math.max(0, all.workingDays() - before.workingDays())) : null;
	}

}
