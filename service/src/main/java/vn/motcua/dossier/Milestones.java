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
 */
@Embeddable
record Milestones(@Nullable Instant submittedAt, @Nullable Instant receivedAt, Instant recordedAt, Instant lastActAt,
		@Nullable Instant newAppointmentAt, @Nullable Instant resultReadyAt, @Nullable Instant returnedAt,
		@Nullable Instant closedAt) {

	static Milestones begun(Act act) {
		return new Milestones(null, null, act.recordedAt(), act.at(), null, null, null, null);
	}

	Milestones submitted(Instant at) {
		return new Milestones(at, null, this.recordedAt, at, null, null, null, null);
	}

	Milestones received(Instant at) {
		return new Milestones(this.submittedAt, at, this.recordedAt, at, null, null, null, null);
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
				this.resultReadyAt, this.returnedAt, this.closedAt);
	}

	Milestones resultReady(Instant at) {
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, this.lastActAt, this.newAppointmentAt,
				at, null, null);
	}

	Milestones returned(Instant at) {
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, this.lastActAt, this.newAppointmentAt,
				this.resultReadyAt, at, at);
	}

	Milestones closed(Instant at) {
		return new Milestones(this.submittedAt, this.receivedAt, this.recordedAt, this.lastActAt, this.newAppointmentAt,
				this.resultReadyAt, this.returnedAt, at);
	}

}
