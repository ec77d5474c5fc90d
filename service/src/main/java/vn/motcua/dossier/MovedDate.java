package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry;

/**
 * A date that someone set for when nobody is there, and what it was moved to: the next
 * office hours of the agency that it binds.
 *
 * @param agency that is to answer by then, where another one is
 * @param setFor as it was set
 * @param at what holds
 */
public record MovedDate(What what, @Nullable String agency, Instant setFor, Instant at) {

	/** What the date is of. */
	public enum What {

		/** Gia hạn. */
		EXTENSION,
		/** Hẹn lại ngày trả. */
		NEW_APPOINTMENT,
		/** Hạn cho ý kiến. */
		CONSULTATION,
		/** Hạn đính chính kết quả. */
		RESULT_CORRECTION

	}

	/** Those of the dossier that hold now. */
	static List<MovedDate> of(Dossier dossier) {
		List<MovedDate> moved = new ArrayList<>();
		extension(dossier).ifPresent(moved::add);
		newAppointment(dossier).ifPresent(moved::add);
		dossier.getSteps().open(TaskKind.CONSULTATION).forEach((task) -> opinion(task).ifPresent(moved::add));
		return moved;
	}

	private static Optional<MovedDate> extension(Dossier dossier) {
		return dossier.getLedger()
			.extendedTo()
			.flatMap((until) -> between(What.EXTENSION, null, until, dossier.getDueAt()));
	}

	private static Optional<MovedDate> newAppointment(Dossier dossier) {
		return dossier.getLedger()
			.lastOf(LedgerEntry.Reappointed.class)
			.flatMap((entry) -> between(What.NEW_APPOINTMENT, null, entry.newAppointment(),
					dossier.getMilestones().newAppointmentAt()));
	}

	private static Optional<MovedDate> opinion(Task task) {
		return between(What.CONSULTATION, task.getAgency(), task.getAnswerBy(), task.getDueAt());
	}

	private static Optional<MovedDate> between(What what, @Nullable String agency, @Nullable Instant setFor,
			@Nullable Instant at) {
		return (setFor == null || at == null || setFor.equals(at)) ? Optional.empty()
				: Optional.of(new MovedDate(what, agency, setFor, at));
	}

}
