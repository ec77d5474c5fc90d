package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Moments;

/**
 * What an entry of the journal tells the figures. One broken entry must not stop
 * everyone's, so whatever is missing or unreadable has a default, said beside it.
 */
record Facts(JournalEntry entry) {

	Instant at() {
		return this.entry.occurredAt();
	}

	LocalDate day() {
		return OfficialTime.dateOf(at());
	}

	/**
	 * Whether the clock had started. Unless told: whether the dossier has an appointment.
	 */
	boolean received() {
		return (this.entry.data().get("received") instanceof Boolean told) ? told : this.entry.dueAt() != null;
	}

	/** Whether it was pending when it was handed over. Unless told: no. */
	boolean pending() {
		return this.entry.data().get("pending") instanceof Boolean told && told;
	}

	/** Whether it was waiting for the applicant. Unless told: no. */
	boolean awaiting() {
		return this.entry.data().get("awaiting") instanceof Boolean told && told;
	}

	/** The appointment that passed, as far as had been noticed. Unless told: none had. */
	@Nullable Instant overdueSince() {
		return moment("overdueSince");
	}

	/**
	 * Whether it was cancelled after its appointment. Unless told: by what had been
	 * noticed.
	 */
	boolean cancelledLate() {
		return (this.entry.data().get("late") instanceof Boolean told) ? told : afterAppointment();
	}

	/**
	 * How the result stands to the appointment. Unless told: by what had been noticed,
	 * and never early.
	 */
	Measure timeliness() {
		return switch (text("timeliness")) {
			case "EARLY" -> Measure.EARLY;
			case "ON_TIME" -> Measure.ON_TIME;
			case "LATE" -> Measure.LATE;
			case null, default -> afterAppointment() ? Measure.LATE : Measure.ON_TIME;
		};
	}

	/** The day it came in, at the latest the day of this. Unless told: this day. */
	LocalDate receivedOn() {
		var receivedAt = moment("receivedAt");
		return (receivedAt != null && receivedAt.isBefore(at())) ? OfficialTime.dateOf(receivedAt) : day();
	}

	/** Whether its receipt counts under another procedure since this. */
	boolean isReceiptMoved() {
		return text("procedureBefore") != null && moment("receivedAt") != null;
	}

	private boolean afterAppointment() {
		var appointment = overdueSince();
		return appointment != null && at().isAfter(appointment);
	}

	private @Nullable Instant moment(String key) {
		var text = text(key);
		try {
			return (text != null) ? Moments.read(text) : null;
		}
		catch (Refusal unreadable) {
			return null;
		}
	}

	private @Nullable String text(String key) {
		return (this.entry.data().get(key) instanceof String told) ? told : null;
	}

}
