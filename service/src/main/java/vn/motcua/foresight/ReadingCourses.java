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
		// Index handling_fact_by_receipt.
		this.jdbc.sql("""
				select h.dossier, h.number, h.agency, h.procedure, h.due_at, h.ended_at,
				       coalesce(h.timeliness = 'LATE', false) or h.cancelled_late as was_late,
				       v.unit, v.step, v.officer, v.opened_at, v.decided_at, v.worked_minutes,
				       v.outcome = 'REQUEST_SUPPLEMENT' as asked
				from (select *
				      from handling_fact
				      where came_in_on >= ?
				      and reversed_on is null
				      order by came_in_on desc
				      limit ?) h
				join visit_fact v on v.dossier = h.dossier and v.handling = h.number
				where v.kind in ('APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING')
				and v.worked_minutes is not null
				and v.reversed_on is null
				-- What a wrong result took to be made right is no step of how it came about.
				and v.decided_at <= coalesce(h.ended_at, 'infinity')
				order by h.dossier, h.number, v.opened_at
				""").params(date, most).query(courses::take);
		return courses.all();
	}

	/** How many steps were ever decided, as far as that many. */
	int known(int most) {
		return this.jdbc
			.sql("select count(*) from (select from visit_fact where decided_on is not null limit ?) as decided")
			.param(most)
			.query(Integer.class)
			.single();
	}

	/**
	 * Puts the steps of each handling of a dossier together; they come in order.
	 */
	private static final class Grouping {

		private final List<Course> courses = new ArrayList<>();

		private final List<StepTaken> steps = new ArrayList<>();

		private @Nullable Handling handling;

		private String agency = "";

		private String procedure = "";

		private @Nullable Ending ending;

		void take(ResultSet row) throws SQLException {
			var next = new Handling(row.getObject("dossier", UUID.class), row.getInt("number"));
			if (!next.equals(this.handling)) {
				close();
				this.handling = next;
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

		/** A dossier's way to its end, the first or one after it was taken up again. */
		private record Handling(UUID dossier, int number) {
		}

	}

}
