package vn.motcua.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/**
 * When what happened.
 *
 * @param recordedAt when the dossier was first written down
 * @param lastActAt when someone last acted on it; nothing happens before that any more
 * @param resultReadyAt when the result was sealed: compared with the appointment
 * @param closedAt when a final state was reached
 * @param reopenedAt when it was last taken up again after its end
 */
@Embeddable
record Milestones(@Nullable Instant submittedAt, @Nullable Instant receivedAt, Instant recordedAt, Instant lastActAt,
		@Nullable Instant newAppointmentAt, @Nullable Instant resultReadyAt, @Nullable Instant returnedAt,
		@Nullable Instant closedAt, @Nullable Instant reopenedAt) {

	static Milestones begun(Act act) {
		return new Milestones(null, null, act.recordedAt(), act.at(), null, null, null, null, null);
	}

	Milestones submitted(Instant at) {
		return new Milestones(at, null, this.recordedAt, at, null, null, null, null, null);
	}

	Milestones received(Instant at) {
		return new Milestones(this.submittedAt, at, this.recordedAt, at, null, null, null, null, null);
	}

	/**
	 * Someone acts.
	 * @throws Refusal when it would be before the last act; times are written to the
	 * second
	 */
	Milestones acted(Instant at) {
		if (at.truncatedTo(ChronoUnit.SECONDS).isBefore(this.lastActAt.truncatedTo(ChronoUnit.SECONDS))) {
			throw Refusal.field("before-previous", "at", "This cannot have happened before "
					+ OfficialTime.at(this.lastActAt).toOffsetDateTime() + ", when the dossier was last acted on.");
		}
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, at, this.newAppointmentAt,
				this.resultReadyAt, this.returnedAt, this.closedAt, this.reopenedAt);
	}

	Milestones reappointed(Instant newAppointment) {
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, this.lastActAt, newAppointment,
				this.resultReadyAt, this.returnedAt, this.closedAt, this.reopenedAt);
	}

	Milestones resultReady(@Nullable Instant at) {
		return ended(at, null, null);
	}

	Milestones returned(Instant at) {
		return ended(this.resultReadyAt, at, at);
	}

	Milestones closed(Instant at) {
		return ended(this.resultReadyAt, this.returnedAt, at);
	}

	/** Its end is cleared: it is on its way again. */
	Milestones reopened(Instant at) {
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, this.lastActAt, this.newAppointmentAt,
				null, null, null, at);
	}

	private Milestones ended(@Nullable Instant resultReady, @Nullable Instant returned, @Nullable Instant closed) {
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, this.lastActAt, this.newAppointmentAt,
				resultReady, returned, closed, this.reopenedAt);
	}

	/** When it last came in: by this the report counts it. */
	@Nullable Instant cameInAt() {
		return (this.reopenedAt != null) ? this.reopenedAt : this.receivedAt;
	}

}
