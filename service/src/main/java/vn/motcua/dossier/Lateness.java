package vn.motcua.dossier;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Ground;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.Started;

/** What is done about an appointment that cannot be kept, or was not. */
final class Lateness {

	private Lateness() {
	}

	/** Gia hạn: once, before the appointment. */
	static void extend(Dossier dossier, Instant until, Ground ground, Act act, Terms terms) {
		requirePending(dossier);
		var before = dossier.getAppointment();
		// Asked before it is noticed that the appointment passed: an extension that was
		// given in time and entered late is none too late.
		var extended = before.extend(act.at(), until, ground, terms);
		dossier.begin(act);
		dossier.appoint(extended);
		dossier.getOpenTasks().forEach((task) -> task.follow(dossier.getDueAt(), terms.calendar()));
		dossier.tell(
				new DeadlineHappening.Extended(ground.reason(), before.dueAt(), until,
						Objects.requireNonNull(extended.dueAt(), "An extension of what is due"), before.overdueSince()),
				act);
		reverseIfDisproved(dossier, before.overdueSince(), act);
	}

	/** Xin lỗi và hẹn lại: a new date at most once, and the old one stays the measure. */
	static void apologise(Dossier dossier, @Nullable Instant newAppointmentAt, @Nullable String reason, Act act,
			Terms terms) {
		if (newAppointmentAt != null) {
			requirePending(dossier);
			var ground = new Ground((reason != null) ? reason : "", null, act.by());
			dossier.appoint(dossier.getAppointment().reappoint(act.at(), newAppointmentAt, ground, terms));
			var told = terms.calendar().inOfficeHours(newAppointmentAt);
			dossier.passed(dossier.getMilestones().reappointed(told));
			dossier.tell(new DeadlineHappening.Apologised(reason, newAppointmentAt, told), act);
			return;
		}
		dossier.tell(new DeadlineHappening.Apologised(reason, null, null), act);
	}

	private static void requirePending(Dossier dossier) {
		if (!dossier.getState().isPending()) {
			throw Refusal.conflict("not-in-this-state", "The dossier is " + dossier.getState()
					+ "; only the deadline of one that is being handled is moved.");
		}
	}

	/** Sắp đến hạn: once for each appointment. */
	static void noticeDueSoon(Dossier dossier, Instant now) {
		var appointment = dossier.getAppointment();
		var warnAt = appointment.warnAt();
		if (warnAt != null && !appointment.warned() && dossier.getState().isRunning() && !now.isBefore(warnAt)) {
			dossier.appoint(appointment.warnedOf());
			if (!appointment.isMissedAt(now)) {
				dossier.changed();
				dossier.tell(new DeadlineHappening.DueSoonNoticed(), bySystem(now, now));
			}
		}
	}

	/**
	 * Quá hạn: notices that the appointment has passed by then. It happened at the
	 * appointment itself, however late it is noticed.
	 */
	static void noticeOverdue(Dossier dossier, Instant by, Instant recordedAt) {
		noticeOverdue(dossier, dossier.getAppointment().overdueFrom(), by, recordedAt);
	}

	private static void noticeOverdue(Dossier dossier, @Nullable Instant since, Instant by, Instant recordedAt) {
		var appointment = dossier.getAppointment();
		if (since != null && dossier.getState().isRunning() && appointment.overdueSince() == null
				&& appointment.isMissedAt(by)) {
			dossier.appoint(appointment.missed(since));
			dossier.changed();
			dossier.tell(new DeadlineHappening.BecameOverdue(), bySystem(since, recordedAt));
		}
	}

	/**
	 * What is written down now happened before the appointment passed, or at its very
	 * instant: then the dossier was not overdue, though that was noticed.
	 * @param since what was noticed before this act
	 */
	static void reverseIfDisproved(Dossier dossier, @Nullable Instant since, Act act) {
		if (since != null && !act.at().isAfter(since)) {
			reverseOverdue(dossier, since, act);
		}
	}

	/**
	 * Takes back that it was overdue since then, by an entry of its own; nobody owes an
	 * apology for it. Where what was done came later, as a change of the calendar does,
	 * it was overdue until then.
	 */
	private static void reverseOverdue(Dossier dossier, Instant since, Act act) {
		if (since.equals(dossier.getAppointment().overdueSince())) {
			dossier.appoint(dossier.getAppointment().notMissed());
		}
		dossier.getSteps().open(TaskKind.APOLOGY).forEach((task) -> task.drop(act.at()));
		var from = act.at().isAfter(since) ? act.at() : since;
		dossier.tell(new DeadlineHappening.OverdueReversed(since), bySystem(from, act.recordedAt()));
	}

	/** Whether the unit in whose hands it is late is still to be asked to apologise. */
	static boolean owesApology(Dossier dossier) {
		var appointment = dossier.getAppointment();
		return dossier.getState().isRunning() && appointment.overdueSince() != null && !appointment.apologyAsked();
	}

	/**
	 * The unit in whose hands it is writes an apology; its work goes on beside that.
	 * @param path of the apology; none when a new date was told before, or one is still
	 * to be written
	 */
	static void askForApology(Dossier dossier, @Nullable Started path, Instant now) {
		dossier.appoint(dossier.getAppointment().apologyAskedFor());
		if (path == null) {
			return;
		}
		dossier.changed();
		var act = bySystem(now, now);
		var agency = lateUnit(dossier);
		path.open().forEach((step) -> {
			var task = new Task(dossier, step, TaskKind.valueOf(step.kind()), agency, false, act.at());
			task.goesBy(path.instance());
			dossier.add(task);
			dossier.tell(new TaskHappening.Opened(task), act);
		});
	}

	/**
	 * An opinion that is late is the asked agency's; the dossier is the asking unit's.
	 */
	private static String lateUnit(Dossier dossier) {
		return dossier.getSteps()
			.openOnPath()
			.stream()
			.filter((task) -> task.getKind() != TaskKind.CONSULTATION)
			.map(Task::getAgency)
			.findFirst()
			.orElseGet(() -> dossier.getPath().resolving());
	}

	/**
	 * The calendar was changed: whether the appointment is another by it. Where that lies
	 * in the past, the dossier is overdue from now on: on the days until now it was what
	 * the calendar of those days made it, and what was reported of them stays true.
	 */
	static boolean reschedule(Dossier dossier, Act act, Terms terms) {
		if (!dossier.getState().isPending()) {
			return false;
		}
		var recomputed = dossier.getAppointment().recomputed(terms);
		if (Objects.equals(recomputed.dueAt(), dossier.getDueAt())) {
			dossier.appoint(recomputed);
			return false;
		}
		noticeOverdue(dossier, act.at(), act.recordedAt());
		var before = dossier.getAppointment();
		var after = before.recomputed(terms);
		dossier.appoint(after);
		dossier.changed();
		dossier.getOpenTasks().forEach((task) -> task.follow(after.dueAt(), terms.calendar()));
		dossier.tell(new DeadlineHappening.Rescheduled(before.dueAt(), after.dueAt(),
				dossier.getState().isAwaitingApplicant(), before.overdueSince()), act);
		settle(dossier, before, act);
		return true;
	}

	/**
	 * It has another appointment: by that it may be overdue no longer, or be so from now
	 * on. While the clock stands still, what was overdue before it stopped stays so
	 * unless it stopped in time by the new one.
	 */
	private static void settle(Dossier dossier, Appointment before, Act act) {
		boolean waits = !dossier.getState().isRunning();
		if (waits && before.overdueSince() != null && dossier.getAppointment().isMissedAt(act.at())) {
			dossier.appoint(dossier.getAppointment().missedAs(before));
			return;
		}
		settle(dossier, before.overdueSince(), act);
	}

	/**
	 * Takes back that it was overdue if it is no longer, and notices if it is now.
	 * @param since when it was overdue, as far as was noticed
	 */
	static void settle(Dossier dossier, @Nullable Instant since, Act act) {
		if (since != null && dossier.getAppointment().overdueSince() == null) {
			reverseOverdue(dossier, since, act);
		}
		noticeOverdue(dossier, act.at(), act.at(), act.recordedAt());
	}

	/** Nobody does it: the program notices. */
	static Act bySystem(Instant at, Instant recordedAt) {
		return new Act(at, recordedAt, JournalEntry.SYSTEM, null);
	}

}
