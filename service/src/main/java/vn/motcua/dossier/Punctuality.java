package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Timeliness;

/** How a dossier stands to its appointment, in one word. */
final class Punctuality {

	private static final String IN_TIME = "IN_TIME";

	private static final String OVERDUE = "OVERDUE";

	private Punctuality() {
	}

	/** At that moment; none for what was never received. */
	static @Nullable String of(Dossier dossier, Instant now) {
		var dueAt = dossier.getDueAt();
		if (dueAt == null) {
			return null;
		}
		var milestones = dossier.getMilestones();
		return switch (dossier.getState()) {
			case SUBMITTED, REFUSED_AT_RECEIPT -> null;
			case RECEIVED, PROCESSING -> now.isAfter(dueAt) ? OVERDUE : IN_TIME;
			case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> IN_TIME;
			case RESULT_READY, RETURNED -> ended(milestones.resultReadyAt(), dueAt);
			case WITHDRAWN, STOPPED -> cancelled(dossier.getAppointment(), milestones.closedAt());
		};
	}

	private static @Nullable String ended(@Nullable Instant resultReadyAt, Instant dueAt) {
		return (resultReadyAt != null) ? Timeliness.of(resultReadyAt, dueAt).name() : null;
	}

	private static String cancelled(Appointment appointment, @Nullable Instant closedAt) {
		boolean late = closedAt != null && appointment.isMissedAt(closedAt);
		return (late ? Timeliness.LATE : Timeliness.ON_TIME).name();
	}

}
