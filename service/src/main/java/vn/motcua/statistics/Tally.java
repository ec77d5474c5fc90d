package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The SQL of what figures and entries hold of a period, before any policy. The stock at a
 * day's end is the sum of its changes up to it.
 */
final class Tally {

	/** The columns that follow those it is grouped by. */
	static final String COUNTS = """
			carried_over, received, early, on_time, late, cancelled_in_time, cancelled_late,
			pending_in_time, pending_overdue, awaiting_applicant, taken_out
			""";

	private static final String SQL = """
			select piece.is_sum, {columns},
			       (not piece.inside)::int * (pending_in_time + pending_overdue) as carried_over,
			       piece.inside::int * received as received,
			       piece.inside::int * early as early,
			       piece.inside::int * on_time as on_time,
			       piece.inside::int * late as late,
			       piece.inside::int * cancelled_in_time as cancelled_in_time,
			       piece.inside::int * cancelled_late as cancelled_late,
			       pending_in_time,
			       pending_overdue,
			       awaiting_applicant,
			       piece.inside::int * (cancelled_in_time + cancelled_late) as taken_out
			from unnest(?::boolean[], ?::text[], ?::text[], ?::date[], ?::date[], ?::int[], ?::boolean[])
			     as piece (is_sum, total, grain, first, last, sign, inside)
			cross join lateral (
			    select {keys},
			           piece.sign * sum(received) as received, piece.sign * sum(early) as early,
			           piece.sign * sum(on_time) as on_time, piece.sign * sum(late) as late,
			           piece.sign * sum(cancelled_in_time) as cancelled_in_time,
			           piece.sign * sum(cancelled_late) as cancelled_late,
			           piece.sign * sum(pending_in_time) as pending_in_time,
			           piece.sign * sum(pending_overdue) as pending_overdue,
			           piece.sign * sum(awaiting_applicant) as awaiting_applicant
			    from figure -- for each piece and agency one range of the primary key
			    where grain = piece.grain
			      and total = piece.total
			      and agency = any(case when piece.total in ('AGENCIES', 'BOTH') then '{*}'::text[] else ?::text[] end)
			      and start between piece.first and piece.last
			    group by {columns}
			) as sums
			union all
			-- Cancelled in the period, but carried over into it: not taken out of the received.
			select is_sum, {columns}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -cancelled
			from (
			    select {keys}, count(*) as cancelled
			    from (
			        select *
			        from figure_entry -- index daterange(received_on, day)
			        where ?::boolean
			          and daterange(received_on, day) @> ?::date
			          and received_on is not null
			          and measure in ('CANCELLED_IN_TIME', 'CANCELLED_LATE')
			        -- By that index alone: the rest holds for half of all entries.
			        offset 0
			    ) as across
			    where day <= ?
			      and agency in (select unnest(?::text[])) -- looked up hashed, not one by one
			    group by {columns}
			) as carried
			cross join (values (false), (true)) as part (is_sum)
			union all
			-- Moved to the right procedure, or to a successor, in the period, but carried over into it: it was not received there.
			select is_sum, {columns}, restated, -restated, 0, 0, 0, 0, 0, 0, 0, 0, 0
			from (
			    select {keys}, sum("by") as restated
			    from figure_entry -- index figure_entry_restated
			    where daterange(received_on, day) @> ?::date
			      and received_on is not null
			      and measure = 'RECEIVED'
			      and day <= ?
			      and agency in (select unnest(?::text[]))
			    group by {columns}
			) as moved
			cross join (values (false), (true)) as part (is_sum)
			""";

	private Tally() {
	}

	/**
	 * The SQL, with the figures kept apart by those columns.
	 * @param keys the columns as they are selected from the tables
	 * @param columns their names
	 */
	static String by(String keys, String columns) {
		return SQL.replace("{keys}", keys).replace("{columns}", columns);
	}

	/**
	 * What the SQL asks for.
	 * @param totals the figures that make up the rows ({@code false}) and their sum
	 * ({@code true})
	 * @param cancelled whether it matters who of those carried over was cancelled
	 */
	static List<Object> parameters(LocalDate from, LocalDate to, Scope scope, Map<Boolean, Total> totals,
			boolean cancelled) {
		List<Part> parts = new ArrayList<>();
		totals.forEach((isSum, total) -> {
			var before = Piece.covering(Piece.DAWN, from.minusDays(1));
			before.forEach((piece) -> parts.add(new Part(isSum, total, piece, false)));
			Piece.covering(from, to).forEach((piece) -> parts.add(new Part(isSum, total, piece, true)));
		});
		var parameters = new Columns<>(parts).text(Part::isSum)
			.text(Part::total)
			.text((part) -> part.piece().grain())
			.text((part) -> part.piece().first())
			.text((part) -> part.piece().last())
			.text((part) -> part.piece().sign())
			.text(Part::inside)
			.parameters();
		Collections.addAll(parameters, scope.array(), cancelled, from.minusDays(1), to, scope.array(),
				from.minusDays(1), to, scope.array());
		return parameters;
	}

	private record Part(boolean isSum, Total total, Piece piece, boolean inside) {
	}

}
