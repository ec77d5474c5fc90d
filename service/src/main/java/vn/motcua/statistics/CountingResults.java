package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a report is made of, in one statement. */
record CountingResults(JdbcClient jdbc) {

	private static final String CLOSED = """
			select is_sum, {key}, channel,
			""" + Tally.COUNTS + """
			from closed_figure -- primary key (period, agency, ...)
			cross join (values (false), (true)) as part (is_sum)
			where period = ?
			  and agency = any(?)
			""";

	private static final String SQL = """
			with tally (is_sum, key, channel,
			""" + Tally.COUNTS + """
			) as (
			{tally}
			)
			select is_sum,
			       case when is_sum then '' else key end as key,
			       sum(carried_over) as carried_over,
			       sum(received) filter (where channel = 'ONLINE') as online,
			       sum(received) filter (where channel not in ('ONLINE', 'POSTAL')) as counter,
			       sum(received) filter (where channel = 'POSTAL') as postal,
			       sum(early) as early,
			       sum(on_time) as on_time,
			       sum(late) as late,
			       sum(cancelled_in_time) as cancelled_in_time,
			       sum(cancelled_late) as cancelled_late,
			       sum(pending_in_time) as pending_in_time,
			       sum(pending_overdue) as pending_overdue,
			       sum(awaiting_applicant) as awaiting,
			       sum(taken_out) filter (where channel = 'ONLINE') as taken_out_online,
			       sum(taken_out) filter (where channel not in ('ONLINE', 'POSTAL')) as taken_out_counter,
			       sum(taken_out) filter (where channel = 'POSTAL') as taken_out_postal
			from tally
			group by 1, 2
			""";

	/** As the figures are now. */
	Figures count(ReportQuery query, Scope scope) {
		return count(query, Tally.by("{key} as key, channel", "key, channel"),
				Tally.parameters(query.from(), query.to(), scope,
						Map.of(false, scope.rows(query.groupBy()), true, scope.sum()),
						query.cancelled() == CancelledPolicy.EXCLUDED));
	}

	/** As they were when the period was closed. */
	Figures count(ReportQuery query, Scope scope, ClosedPeriod period) {
		return count(query, CLOSED, List.of(period.id(), scope.array()));
	}

	private Figures count(ReportQuery query, String tally, List<Object> parameters) {
		var sql = SQL.replace("{tally}", tally).replace("{key}", query.groupBy().column());
		return this.jdbc.sql(sql).params(parameters).query((ResultSetExtractor<Figures>) CountingResults::figures);
	}

	private static Figures figures(ResultSet rows) throws SQLException {
		SortedMap<String, Counts> byKey = new TreeMap<>();
		var sum = Counts.NONE;
		while (rows.next()) {
			if (rows.getBoolean("is_sum")) {
				sum = counts(rows);
			}
			else {
				byKey.put(rows.getString("key"), counts(rows));
			}
		}
		return new Figures(byKey, sum);
	}

	private static Counts counts(ResultSet row) throws SQLException {
		return new Counts(row.getLong("carried_over"), row.getLong("online"), row.getLong("counter"),
				row.getLong("postal"), row.getLong("early"), row.getLong("on_time"), row.getLong("late"),
				row.getLong("cancelled_in_time"), row.getLong("cancelled_late"), row.getLong("pending_in_time"),
				row.getLong("pending_overdue"), row.getLong("awaiting"), row.getLong("taken_out_online"),
				row.getLong("taken_out_counter"), row.getLong("taken_out_postal"));
	}

}
