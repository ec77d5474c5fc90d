package vn.motcua.dossier;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.Timeliness;
import vn.motcua.calendar.WorkingCalendar;

/**
 * The moment promised to the applicant (ngày hẹn trả), with the ledger it follows from.
 *
 * @param dueAt what the ledger adds up to; none before the clock starts
 * @param overdueSince the appointment that passed, once that was noticed
 */
@Embeddable
record Appointment(
		@Convert(converter = JsonColumns.OfLedger.class) @ColumnTransformer(write = "?::jsonb") DeadlineLedger ledger,
		@Nullable Instant dueAt, @Nullable Instant overdueSince) {

	static final Appointment NONE = new Appointment(DeadlineLedger.EMPTY, null, null);

	/** The clock starts, under these terms. */
	Appointment start(Instant at, Terms terms) {
		var started = this.ledger.start(at, terms.procedure().limit());
		return new Appointment(started, started.dueAt(terms.calendar()), null);
	}

	/** What it is by another calendar; one that does not pass the same is not missed. */
	Appointment by(WorkingCalendar calendar) {
		var due = this.ledger.dueAt(calendar);
		return new Appointment(this.ledger, due, Objects.equals(due, this.dueAt) ? this.overdueSince : null);
	}

	/** Whether it lies before that moment. */
	boolean isMissedAt(Instant at) {
		return this.dueAt != null && at.isAfter(this.dueAt);
	}

	/** How a result that is ready at that moment keeps it. */
	Timeliness timeliness(Instant resultReadyAt) {
		return Timeliness.of(resultReadyAt, Objects.requireNonNull(this.dueAt, "A result without an appointment"));
	}

	/** It was noticed that it has passed. */
	Appointment missed() {
		return new Appointment(this.ledger, this.dueAt, this.dueAt);
	}

}
