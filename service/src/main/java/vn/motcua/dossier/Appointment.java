package vn.motcua.dossier;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.Ground;
import vn.motcua.calendar.Timeliness;

/**
 * The moment promised to the applicant (ngày hẹn trả), with the ledger it follows from.
 *
 * @param dueAt what the ledger adds up to; none before the clock starts
 * @param overdueSince from when on it is overdue, once that was noticed: the appointment
 * that passed, or what moved it into the past
 * @param warnAt when those who have it in hand are warned
 * @param warned whether they were
 * @param apologyAsked whether the unit in whose hands it was late was asked to apologise
 */
@Embeddable
record Appointment(
		@Convert(converter = JsonColumns.OfLedger.class) @ColumnTransformer(write = "?::jsonb") DeadlineLedger ledger,
		@Nullable Instant dueAt, @Nullable Instant overdueSince, @Nullable Instant warnAt, boolean warned,
		boolean apologyAsked) {

	static final Appointment NONE = new Appointment(DeadlineLedger.EMPTY, null, null, null, false, false);

	/** The clock starts, under these terms. */
	Appointment start(Instant at, Terms terms) {
		return following(this.ledger.start(at, terms.procedure().limit()), terms);
	}

	/** It stands still; what was promised stands until it goes on. */
	Appointment stop(Instant at, Ground ground) {
		return new Appointment(this.ledger.stop(at, ground), this.dueAt, this.overdueSince, this.warnAt, this.warned,
				this.apologyAsked);
	}

	/** It goes on with what was left. */
	Appointment resume(Instant at, Terms terms) {
		return following(this.ledger.resume(at), terms);
	}

	/** The applicant brought what was missing; the procedure says what that does. */
	Appointment completed(Instant at, Terms terms) {
		return switch (terms.procedure().supplement()) {
			case RESET -> following(this.ledger.restart(at), terms);
			case PAUSE -> resume(at, terms);
		};
	}

	Appointment extend(Instant at, Instant until, Ground ground, Terms terms) {
		return following(this.ledger.extend(at, until, ground, terms.calendar()), terms);
	}

	/** A new date is told; timeliness goes on being measured by the first. */
	Appointment reappoint(Instant at, Instant newAppointment, Ground ground, Terms terms) {
		return following(this.ledger.reappoint(at, newAppointment, ground, terms.calendar()), terms);
	}

	Appointment reopen(Instant at, Terms terms) {
		return following(this.ledger.reopen(at), terms);
	}

	/**
	 * It was received under the wrong procedure, and the limit of the right one is owed
	 * from the receipt. What was overdue may be so by that as well.
	 */
	Appointment correct(Instant at, Terms terms) {
		var corrected = following(this.ledger.correct(at, terms.procedure().limit()), terms);
		var since = corrected.overdueFrom();
		return (since != null && this.overdueSince != null && corrected.overdueSince == null
				&& corrected.isMissedAt(at)) ? corrected.missed(since) : corrected;
	}

	/** The same as it was noticed before; what it adds up to moved nothing of that. */
	Appointment missedAs(Appointment before) {
		return new Appointment(this.ledger, this.dueAt, before.overdueSince, this.warnAt, this.warned,
				before.apologyAsked);
	}

	/** What the same ledger adds up to now: the calendar has changed. */
	Appointment recomputed(Terms terms) {
		return following(this.ledger, terms);
	}

	private Appointment following(DeadlineLedger ledger, Terms terms) {
		var due = Objects.requireNonNull(ledger.dueAt(terms.calendar()), "A clock that has started");
		boolean same = due.equals(this.dueAt);
		var missed = same ? this.overdueSince : null;
		var warning = terms.practice().warnAt(ledger.since().orElse(due), due, terms.calendar());
		return new Appointment(ledger, due, missed, warning, same && this.warned, missed != null && this.apologyAsked);
	}

	/** The same, with nobody's words. */
	Appointment withoutWords() {
		return new Appointment(this.ledger.withoutWords(), this.dueAt, this.overdueSince, this.warnAt, this.warned,
				this.apologyAsked);
	}

	/**
	 * Whether it had passed by that moment while the clock ran. Whatever stood still
	 * after it had passed changes nothing; a clock that stopped before, or at its very
	 * instant, keeps it in time.
	 */
	boolean isMissedAt(Instant at) {
		return this.dueAt != null && this.ledger.ranUntil(at).isAfter(this.dueAt);
	}

	/** How a result that is ready at that moment keeps it. */
	Timeliness timeliness(Instant resultReadyAt) {
		return Timeliness.of(resultReadyAt, Objects.requireNonNull(this.dueAt, "A result without an appointment"));
	}

	/**
	 * From when on it is overdue, if nobody does anything: from when it passes; not
	 * before what last moved it, until which the reports said something else.
	 */
	@Nullable Instant overdueFrom() {
		var dueAt = this.dueAt;
		if (dueAt == null || this.ledger.entries().isEmpty()) {
			return dueAt;
		}
		var moved = this.ledger.entries().getLast().at();
		return moved.isAfter(dueAt) ? moved : dueAt;
	}

	/** It was noticed that it has passed, and since when it is overdue. */
	Appointment missed(Instant since) {
		return new Appointment(this.ledger, this.dueAt, since, this.warnAt, this.warned, false);
	}

	/** It turned out that it had not passed. */
	Appointment notMissed() {
		return new Appointment(this.ledger, this.dueAt, null, this.warnAt, this.warned, false);
	}

	/** Those who have it in hand were warned. */
	Appointment warnedOf() {
		return new Appointment(this.ledger, this.dueAt, this.overdueSince, this.warnAt, true, this.apologyAsked);
	}

	/** The unit in whose hands it is was asked to apologise. */
	Appointment apologyAskedFor() {
		return new Appointment(this.ledger, this.dueAt, this.overdueSince, this.warnAt, this.warned, true);
	}

}
