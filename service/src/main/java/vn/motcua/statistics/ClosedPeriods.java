package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the periods that were closed. */
record ClosedPeriods(JdbcClient jdbc) {

	private static final String SLICE = "agency, procedure, field, channel";

	private static final String SELECT = """
			select id, agency, first_day, last_day, closed_by, closed_at, seq
			from closed_period
			""";

	/**
	 * One statement, so that figures, entries and the place they go to are of one moment.
	 */
	private static final String CLOSE = """
			with period as (
			    insert into closed_period (agency, first_day, last_day, closed_by, closed_at, seq)
			    select ?, ?, ?, ?, ?, seq
			    from journal_cursor
			    where reader = 'figures'
			    on conflict (agency, first_day, last_day) do nothing
			    returning id, agency, first_day, last_day, closed_by, closed_at, seq
			), tally (is_sum, agency, procedure, field, channel,
			""" + Tally.COUNTS + """
			) as (
			""" + Tally.by(SLICE, SLICE) + """
			), kept as (
			    insert into closed_figure (period, agency, procedure, field, channel,
			""" + Tally.COUNTS + """
			    )
			    select period.id, tally.agency, procedure, field, channel,
			           sum(carried_over), sum(received), sum(early), sum(on_time), sum(late),
			           sum(cancelled_in_time), sum(cancelled_late),
			           sum(pending_in_time), sum(pending_overdue), sum(awaiting_applicant), sum(taken_out)
			    from tally
			    cross join period
			    where not is_sum
			    group by period.id, tally.agency, procedure, field, channel
			)
			select *
			from period
			""";

	/** Closes the period, unless it has been. */
	Optional<ClosedPeriod> close(LocalDate from, LocalDate to, String agency, Scope scope, String by, Instant at) {
		List<Object> parameters = new ArrayList<>(List.of(agency, from, to, by, Timestamp.from(at)));
		parameters.addAll(Tally.parameters(from, to, scope, Map.of(false, Total.NONE), true));
		return this.jdbc.sql(CLOSE).params(parameters).query((row, number) -> period(row)).optional();
	}

	Optional<ClosedPeriod> find(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query((row, number) -> period(row)).optional();
	}

	/** Those of the agencies, the last closed first, from before the given one. */
	List<ClosedPeriod> list(Set<String> agencies, long before, int most) {
		return this.jdbc.sql(SELECT + """
				where id < ?
				  and agency = any(?)
				order by id desc
				limit ?
				""").params(before, agencies.toArray(String[]::new), most).query((row, number) -> period(row)).list();
	}

	/** Those of the agencies that lie in the days from the first to the last. */
	List<ClosedPeriod> inside(LocalDate from, LocalDate to, List<String> agencies) {
		return this.jdbc.sql(SELECT + """
				where agency = any(?) -- index (agency, first_day, last_day)
				  and first_day >= ?
				  and last_day <= ?
				order by first_day, last_day, id
				""").params(agencies.toArray(String[]::new), from, to).query((row, number) -> period(row)).list();
	}

	/**
	 * Those whose figures of then are known: they were closed with it, or there were none
	 * of them. Others may have come below its agency since, or be the predecessors of one
	 * that has.
	 */
	Scope kept(ClosedPeriod period, Scope scope) {
		var others = this.jdbc.sql("""
				select asked.agency
				from unnest(?::text[]) as asked (agency)
				where case when exists (
				          select
				          from closed_figure as kept -- primary key (period, agency, ...)
				          where kept.period = ?
				            and kept.agency = asked.agency
				      ) then false
				      else exists (
				          select
				          from figure_entry as e -- primary key (agency, measure, day, seq)
				          where e.agency = asked.agency
				            and e.measure = any(enum_range(null::figure_measure))
				            and e.day <= ?
				            and e.seq <= ?
				          offset 0 -- By that index alone.
				      ) end
				""")
			.params(scope.array(), period.id(), period.to(), period.upToEvent())
			.query((row, number) -> row.getString("agency"))
			.list();
		return scope.without(others);
	}

	/** Whether anything was recorded for it, of those agencies, after it was closed. */
	boolean isCorrected(ClosedPeriod period, Scope scope) {
		return this.jdbc.sql("""
				select count(*) > 0
				from figure_entry -- index (seq, day)
				where seq > ?
				  and day <= ?
				  and agency = any(?)
				""")
			.params(period.upToEvent(), period.to(), scope.array())
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	private static ClosedPeriod period(ResultSet row) throws SQLException {
		return new ClosedPeriod(row.getLong("id"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getString("agency"), row.getString("closed_by"),
				row.getTimestamp("closed_at").toInstant(), row.getLong("seq"));
	}

}
