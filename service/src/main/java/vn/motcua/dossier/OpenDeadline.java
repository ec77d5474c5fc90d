package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import vn.motcua.calendar.WorkingCalendar;

/**
 * As much of an open dossier as its deadline follows from.
 *
 * @param ledger as it is stored: reading it is most of the work, and is shared out
 */
record OpenDeadline(UUID id, String code, String agency, DossierState state, String ledger, Instant dueAt,
		Instant termsAsOf) {

	private static final JsonColumns.OfLedger LEDGER = new JsonColumns.OfLedger();

	static OpenDeadline of(ResultSet row) throws SQLException {
		return new OpenDeadline(row.getObject("id", UUID.class), row.getString("code"), row.getString("agency"),
				DossierState.valueOf(row.getString("state")), row.getString("ledger"),
				row.getTimestamp("due_at").toInstant(), row.getTimestamp("terms_as_of").toInstant());
	}

	/** The appointment that the ledger adds up to by that calendar. */
	Instant by(WorkingCalendar calendar) {
		return Objects.requireNonNull(LEDGER.convertToEntityAttribute(this.ledger).dueAt(calendar),
				"An open dossier has an appointment");
	}

}
