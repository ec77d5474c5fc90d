package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.calendar.WorkingCalendar;

/**
 * As much of a wrong result as follows until when it has to be right.
 *
 * @param id of the dossier
 */
record WrongResult(UUID id, String code, String agency, Instant termsAsOf, Instant since, Instant dueAt) {

	static WrongResult of(ResultSet row) throws SQLException {
		return new WrongResult(row.getObject("id", UUID.class), row.getString("code"), row.getString("agency"),
				row.getTimestamp("terms_as_of").toInstant(), row.getTimestamp("result_wrong_since").toInstant(),
				row.getTimestamp("result_right_by").toInstant());
	}

	/** How it moves by that calendar, if it does and is still to come. */
	Optional<MovableDossiers.Movable> by(WorkingCalendar calendar, Practice practice, Instant now) {
		var to = practice.rightBy(this.since, calendar);
		return (to.equals(this.dueAt) || !this.dueAt.isAfter(now)) ? Optional.empty()
				: Optional.of(new MovableDossiers.Movable(this.id, DossierState.RESULT_READY, null, List
					.of(new Moves.DateMove(this.code, MovedDate.What.RESULT_CORRECTION, this.agency, this.dueAt, to))));
	}

}
