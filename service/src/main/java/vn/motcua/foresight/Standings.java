package vn.motcua.foresight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.platform.AtOneStop;

/** Where the open dossiers stand, read from what the heart keeps of them. */
@Component
@AtOneStop
class Standings {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Calendars calendars;

	Standings(JdbcClient jdbc, Calendars calendars) {
		this.jdbc = jdbc;
		this.calendars = calendars;
	}

	/** A dossier, and the calendar it is reckoned by. */
	record Open(Standing standing, WorkingCalendar calendar) {
	}

	/**
	 * One that is open, read when it is asked for: what is unreadable in it is nobody
	 * else's fault.
	 */
	record Found(UUID dossier, Supplier<Open> reading) {
	}

	/**
	 * Holds those that were not looked at for the longest time and since that moment,
	 * passing over what another replica holds.
	 */
	List<UUID> holdStalest(Instant since, int most) {
		// Index foresight_stalest.
		return this.jdbc.sql("""
				select dossier
				from foresight
				where foreseen_at < ?
				order by foreseen_at
				limit ?
				for update skip locked
				""")
			.params(Timestamp.from(since), most)
			.query((row, number) -> row.getObject("dossier", UUID.class))
			.list();
	}

	/**
	 * How those of them stand that are open. Of several steps at once the first opened
	 * counts; while the applicant is awaited, the step that asked him.
	 */
	List<Found> of(List<UUID> dossiers) {
		// Indexes dossier_pkey, task_of_dossier.
		return this.jdbc.sql("""
				select d.id, d.agency, d.procedure, d.due_at, d.ledger, d.terms_as_of,
				       p.limit_value, p.limit_unit, p.supplement_rule = 'RESET' and d.awaits_step is not null as anew,
				       t.id as task, t.agency as unit, t.activity, t.assignee, t.opened_at, t.closed_at
				from dossier d
				join procedure p on p.code = d.procedure and p.valid_from = d.procedure_since
				cross join lateral (
				    select *
				    from task
				    where task.dossier = d.id
				    and task.kind in ('APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING')
				    order by task.closed_at desc nulls first, task.opened_at
				    limit 1) t
				where d.id = any(?)
				and %s
				""".formatted(Standing.OPEN)).param(dossiers.toArray(UUID[]::new)).query(this::found).list();
	}

	/** How much waits in whose hands. */
	Map<Hands, Integer> waiting() {
		Map<Hands, Integer> waiting = new HashMap<>();
		this.jdbc.sql("""
				select agency, activity, assignee, count(*) as number
				from task
				where closed_at is null
				and kind in ('APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING')
				group by agency, activity, assignee
				""").query((row) -> {
			var number = row.getInt("number");
			waiting.merge(new Hands.Desk(row.getString("agency"), row.getString("activity")), number, Integer::sum);
			var assignee = row.getString("assignee");
			if (assignee != null) {
				waiting.merge(new Hands.Officer(assignee), number, Integer::sum);
			}
		});
		return waiting;
	}

	private Found found(ResultSet row, int number) throws SQLException {
		var agency = row.getString("agency");
		boolean isOpen = row.getTimestamp("closed_at") == null;
		var place = new Place(row.getString("unit"), row.getString("procedure"), row.getString("activity"));
		var dossier = row.getObject("id", UUID.class);
		var dueAt = row.getTimestamp("due_at");
		var ledger = row.getString("ledger");
		var value = row.getInt("limit_value");
		var unit = row.getString("limit_unit");
		var anew = row.getBoolean("anew");
		var task = isOpen ? row.getObject("task", UUID.class) : null;
		var officer = officer(row, isOpen);
		var openedAt = isOpen ? row.getTimestamp("opened_at").toInstant() : null;
		var termsAsOf = row.getTimestamp("terms_as_of");
		return new Found(dossier, () -> {
			var standing = new Standing(dossier, agency, dueAt.toInstant(),
					JSON.readValue(ledger, DeadlineLedger.class), new TimeLimit(value, TimeLimit.Unit.valueOf(unit)),
					anew, task, place, officer, openedAt);
			return new Open(standing, this.calendars.of(agency, termsAsOf.toInstant()));
		});
	}

	private static @Nullable String officer(ResultSet row, boolean isOpen) throws SQLException {
		return isOpen ? row.getString("assignee") : null;
	}

}
