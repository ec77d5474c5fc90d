package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a report is made of from the roll-ups, in one statement. */
record CountingResults(JdbcClient jdbc) {

	/**
	 * The pending columns hold changes: the stock at a day's end is their sum up to it.
	 */
	private static final String SQL = """
			with tally as (
			    select piece.inside, sums.*, 0 as taken_out
			    from unnest(?::text[], ?::date[], ?::date[], ?::boolean[]) as piece (grain, first, last, inside)
			    cross join lateral (
			        select {key} as key, channel,
			               sum(received) as received, sum(early) as early, sum(on_time) as on_time, sum(late) as late,
			               sum(cancelled_in_time) as cancelled_in_time, sum(cancelled_late) as cancelled_late,
			               sum(pending_in_time) as pending_in_time, sum(pending_overdue) as pending_overdue,
			               sum(awaiting_applicant) as awaiting_applicant
			        from figure -- one range of the primary key (grain, start, ...) a piece
			        where grain = piece.grain
			          and start between piece.first and piece.last
			          and agency = any(?)
			        group by {key}, channel
			    ) as sums
			    union all
			    select true, {key}, channel, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(in_time + late)
			    from cancellation -- primary key (cancelled_on, received_on, ...)
			    where ?
			      and cancelled_on between ? and ?
			      and received_on >= ?
			      and agency = any(?)
			    group by {key}, channel
			)
			select grouping(key) = 1 as is_sum,
			       key,
			       sum(pending_in_time + pending_overdue) filter (where not inside) as pending_before,
			       sum(received) filter (where inside and channel = 'ONLINE') as online,
			       sum(received) filter (where inside and channel not in ('ONLINE', 'POSTAL')) as counter,
			       sum(received) filter (where inside and channel = 'POSTAL') as postal,
			       sum(early) filter (where inside) as early,
			       sum(on_time) filter (where inside) as on_time,
			       sum(late) filter (where inside) as late,
			       sum(cancelled_in_time) filter (where inside) as cancelled_in_time,
			       sum(cancelled_late) filter (where inside) as cancelled_late,
			       sum(pending_in_time) as pending_in_time,
			       sum(pending_overdue) as pending_overdue,
			       sum(awaiting_applicant) as awaiting,
			       sum(taken_out) filter (where channel = 'ONLINE') as taken_out_online,
			       sum(taken_out) filter (where channel not in ('ONLINE', 'POSTAL')) as taken_out_counter,
			       sum(taken_out) filter (where channel = 'POSTAL') as taken_out_postal
			from tally
			group by grouping sets ((key), ())
			order by is_sum, key collate "C"
			""";

	/** The rows in the order of their keys, and last their sum. */
	List<Counted> count(ReportQuery query, Collection<String> agencies) {
		var within = agencies.toArray(String[]::new);
		var before = Piece.covering(Piece.DAWN, query.from().minusDays(1));
		var inside = Piece.covering(query.from(), query.to());
		var pieces = Stream.concat(before.stream(), inside.stream()).toList();
		return this.jdbc.sql(SQL.replace("{key}", query.groupBy().column()))
			.param(texts(pieces, Piece::grain))
			.param(texts(pieces, Piece::first))
			.param(texts(pieces, Piece::last))
			.param(texts(pieces, inside::contains))
			.param(within)
			.param(query.cancelled() == CancelledPolicy.EXCLUDED)
			.param(query.from())
			.param(query.to())
			.param(query.from())
			.param(within)
			.query((row, number) -> counted(row))
			.list();
	}

	private static String[] texts(List<Piece> pieces, Function<Piece, Object> part) {
		return pieces.stream().map(part).map(String::valueOf).toArray(String[]::new);
	}

	private static Counted counted(ResultSet row) throws SQLException {
		var isSum = row.getBoolean("is_sum");
		return new Counted(isSum ? ResultsReport.SUM : row.getString("key"), isSum,
				new Counts(row.getLong("pending_before"), row.getLong("online"), row.getLong("counter"),
						row.getLong("postal"), row.getLong("early"), row.getLong("on_time"), row.getLong("late"),
						row.getLong("cancelled_in_time"), row.getLong("cancelled_late"), row.getLong("pending_in_time"),
						row.getLong("pending_overdue"), row.getLong("awaiting"), row.getLong("taken_out_online"),
						row.getLong("taken_out_counter"), row.getLong("taken_out_postal")));
	}

	/** What was counted for one key, or for all of them. */
	record Counted(String key, boolean isSum, Counts counts) {
	}

}
