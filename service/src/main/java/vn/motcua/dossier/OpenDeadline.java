package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import vn.motcua.calendar.DeadlineLedger;

/** As much of an open dossier as its deadline follows from. */
record OpenDeadline(UUID id, String code, String agency, DossierState state, DeadlineLedger ledger, Instant dueAt,
		Instant termsAsOf) {

	private static final JsonColumns.OfLedger LEDGER = new JsonColumns.OfLedger();

	static OpenDeadline of(ResultSet row) throws SQLException {
		return new OpenDeadline(row.getObject("id", UUID.class), row.getString("code"), row.getString("agency"),
				DossierState.valueOf(row.getString("state")), LEDGER.convertToEntityAttribute(row.getString("ledger")),
				row.getTimestamp("due_at").toInstant(), row.getTimestamp("terms_as_of").toInstant());
	}

}
