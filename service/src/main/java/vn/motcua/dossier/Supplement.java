package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Ground;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;

/**
 * Bổ sung, hoàn thiện hồ sơ: the applicant is asked for everything that is missing, once,
 * and brings it. Before receipt no clock runs; after it, the clock stands still
 * meanwhile.
 */
final class Supplement {

	private Supplement() {
	}

	/** He is asked; through the one-stop unit only. */
	static void request(Dossier dossier, DecideTask command, Act act, Terms terms) {
		var practice = terms.practice();
		var until = practice.lapsesAt(act, terms.calendar());
		var note = Objects.requireNonNullElse(command.note(), "");
		if (dossier.getDueAt() == null) {
			dossier.tell(new SupplementHappening.Requested(note, command.missing(), 0, false, false, until, null), act);
			return;
		}
		var missed = dossier.getAppointment().overdueSince();
		dossier.moveTo(DossierState.AWAITING_SUPPLEMENT);
		dossier.appoint(dossier.getAppointment().stop(act.at(), new Ground(note, null, act.by())));
		int round = dossier.countSupplement();
		dossier.tell(new SupplementHappening.Requested(note, command.missing(), round, round > 1,
				isLate(dossier, act, terms), until, missed), act);
		Lateness.reverseIfDisproved(dossier, missed, act);
	}

	private static boolean isLate(Dossier dossier, Act act, Terms terms) {
		var receivedAt = dossier.getMilestones().cameInAt();
		var within = TimeLimit.workingDays(terms.practice().noticeWithin());
		return dossier.getSupplements() == 1 && receivedAt != null
				&& act.at().isAfter(terms.calendar().dueAt(receivedAt, within));
	}

	/** The path waits for him at that step. */
	static void await(Dossier dossier, String step, Act act, Terms terms) {
		dossier.awaits(new Waiting(step, act.at(), terms.practice().lapsesAt(act, terms.calendar()), false));
	}

	/**
	 * He brings what was missing.
	 * @param reason why it is written down only now, if that was said
	 * @return where the path waited for it
	 */
	static String bring(Dossier dossier, List<Component> components, @Nullable String reason, Act act, Terms terms) {
		var waiting = dossier.getWaiting();
		if (waiting == null) {
			throw Refusal.conflict("no-supplement-awaited", "The applicant was not asked for anything; the dossier is "
					+ dossier.getState() + ". Ask for a supplement first.");
		}
		dossier.begin(act);
		dossier.awaits(null);
		dossier.bring(components);
		boolean received = dossier.getDueAt() != null;
		if (received) {
			dossier.moveTo(DossierState.PROCESSING);
			dossier.appoint(dossier.getAppointment().completed(act.at(), terms));
		}
		dossier.tell(new SupplementHappening.Brought(components.size(), reason, received,
				dossier.getAppointment().overdueSince()), act);
		return waiting.step();
	}

	/** He is told that his dossier will be stopped unless he answers; once. */
	static void announceLapse(Dossier dossier, Instant now) {
		var waiting = dossier.getWaiting();
		if (waiting != null && !waiting.announced()) {
			dossier.awaits(waiting.told());
			dossier.changed();
			dossier.tell(new SupplementHappening.Lapsing(waiting.until(), dossier.getDueAt() != null),
					new Act(now, now, JournalEntry.SYSTEM, null));
		}
	}

}
