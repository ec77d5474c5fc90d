package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.calendar.WorkingCalendar;

/**
 * As much of an opinion that is waited for as its deadline follows from.
 *
 * @param id of the dossier
 * @param agency that is asked
 * @param answerBy as it was asked
 */
record OpenOpinion(UUID id, String code, DossierState state, String agency, Instant dueAt, Instant answerBy) {

	static OpenOpinion of(ResultSet row) throws SQLException {
		return new OpenOpinion(row.getObject("id", UUID.class), row.getString("code"),
				DossierState.valueOf(row.getString("state")), row.getString("agency"),
				row.getTimestamp("due_at").toInstant(), row.getTimestamp("answer_by").toInstant());
	}

	/** How it moves by that calendar, if it does and is still to come. */
	Optional<MovableDossiers.Movable> by(WorkingCalendar calendar, Instant now) {
		var to = calendar.inOfficeHours(this.answerBy);
		return (to.equals(this.dueAt) || !this.dueAt.isAfter(now)) ? Optional.empty() : Optional
			.of(new MovableDossiers.Movable(this.id, this.state, null,
					List.of(new Moves.DateMove(this.code, MovedDate.What.CONSULTATION, this.agency, this.dueAt, to))));
	}

}
