package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.WorkingCalendar;

/**
 * As much of an open dossier as its deadline follows from.
 *
 * @param ledger as it is stored: reading it is most of the work, and is shared out
 * @param newAppointmentAt told with an apology, if one was
 */
record OpenDeadline(UUID id, String code, String agency, DossierState state, String ledger, Instant dueAt,
		@Nullable Instant newAppointmentAt, Instant termsAsOf) {

	private static final Logger log = LoggerFactory.getLogger(OpenDeadline.class);

	private static final JsonColumns.OfLedger LEDGER = new JsonColumns.OfLedger();

	static OpenDeadline of(ResultSet row) throws SQLException {
		return new OpenDeadline(row.getObject("id", UUID.class), row.getString("code"), row.getString("agency"),
				DossierState.valueOf(row.getString("state")), row.getString("ledger"),
				row.getTimestamp("due_at").toInstant(), instant(row.getTimestamp("new_appointment_at")),
				row.getTimestamp("terms_as_of").toInstant());
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * What moves by that calendar, if anything does. One whose ledger cannot be read
	 * stays where it is, and nobody else with it; the next start looks again.
	 */
	Optional<MovableDossiers.Movable> by(WorkingCalendar calendar, Instant now) {
		return facts().flatMap((facts) -> by(facts, calendar, now));
	}

	private Optional<DeadlineLedger> facts() {
		try {
			return Optional.of(LEDGER.convertToEntityAttribute(this.ledger));
		}
		catch (RuntimeException ex) {
			log.error("The ledger of dossier {} cannot be read; it follows no change of the calendar", this.id, ex);
			return Optional.empty();
		}
	}

	private Optional<MovableDossiers.Movable> by(DeadlineLedger facts, WorkingCalendar calendar, Instant now) {
		var due = Objects.requireNonNull(facts.dueAt(calendar), "An open dossier has an appointment");
		var move = due.equals(this.dueAt) ? null : new Moves.Move(this.code, this.dueAt, due);
		var dates = newAppointment(facts, calendar, now).stream().toList();
		return (move == null && dates.isEmpty()) ? Optional.empty()
				: Optional.of(new MovableDossiers.Movable(this.id, this.state, move, List.copyOf(dates)));
	}

	private Optional<Moves.DateMove> newAppointment(DeadlineLedger facts, WorkingCalendar calendar, Instant now) {
		var from = this.newAppointmentAt;
		return (from == null || !from.isAfter(now)) ? Optional.empty()
				: facts.newAppointment(calendar)
					.filter((to) -> !to.equals(from))
					.map((to) -> new Moves.DateMove(this.code, MovedDate.What.NEW_APPOINTMENT, this.agency, from, to));
	}

}
