package vn.motcua.foresight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.foresight.Course.Ending;
import vn.motcua.platform.AtOneStop;

/** The ways that dossiers took, from the facts that were kept of them. */
@Component
@AtOneStop
class ReadingCourses {

	private final JdbcClient jdbc;

	ReadingCourses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of those received since that official date, the latest so many. */
	List<Course> since(LocalDate date, int most) {
		var courses = new Grouping();
		// Index dossier_fact_by_receipt.
		this.jdbc.sql("""
				select d.dossier, d.agency, d.procedure, d.due_at, d.ended_at,
				       coalesce(d.timeliness = 'LATE', false) or d.cancelled_late as was_late,
				       s.unit, s.step, s.officer, s.opened_at, s.decided_at, s.worked_minutes,
				       s.outcome = 'REQUEST_SUPPLEMENT' as asked
				from (select *
				      from dossier_fact
				      where received_on >= ?
				      order by received_on desc
				      limit ?) d
				join step_fact s on s.dossier = d.dossier
				where s.kind in ('APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING')
				and s.worked_minutes is not null
				and s.decided_at >= d.received_at
				order by d.dossier, s.opened_at
				""").params(date, most).query(courses::take);
		return courses.all();
	}

	/** How many steps were ever decided, as far as that many. */
	int known(int most) {
		return this.jdbc.sql("select count(*) from (select from step_fact limit ?) as steps")
			.param(most)
			.query(Integer.class)
			.single();
	}

	/** Puts the steps of each dossier together; they come in order. */
	private static final class Grouping {

		private final List<Course> courses = new ArrayList<>();

		private final List<StepTaken> steps = new ArrayList<>();

		private @Nullable UUID dossier;

		private String agency = "";

		private String procedure = "";

		private @Nullable Ending ending;

		void take(ResultSet row) throws SQLException {
			var next = row.getObject("dossier", UUID.class);
			if (!next.equals(this.dossier)) {
				close();
				this.dossier = next;
				this.agency = row.getString("agency");
				this.procedure = row.getString("procedure");
				this.ending = ending(row);
			}
			var place = new Place(row.getString("unit"), this.procedure, row.getString("step"));
			this.steps.add(new StepTaken(place, row.getString("officer"), instant(row, "opened_at"),
					instant(row, "decided_at"), row.getInt("worked_minutes"), row.getBoolean("asked")));
		}

		List<Course> all() {
			close();
			return this.courses;
		}

		private void close() {
			if (!this.steps.isEmpty()) {
				this.courses.add(Course.of(this.agency, this.procedure, this.steps, this.ending));
				this.steps.clear();
			}
		}

		private static @Nullable Ending ending(ResultSet row) throws SQLException {
			boolean ended = row.getTimestamp("ended_at") != null && row.getTimestamp("due_at") != null;
			return ended ? new Ending(instant(row, "ended_at"), instant(row, "due_at"), row.getBoolean("was_late"))
					: null;
		}

		private static Instant instant(ResultSet row, String column) throws SQLException {
			return row.getTimestamp(column).toInstant();
		}

	}

}
