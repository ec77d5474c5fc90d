package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.statistics.OpeningCells.Found;
import vn.motcua.web.Cursor;

/**
 * Lists what came or went in the period, by day and event.
 *
 * @param number of this list among those of the cell
 */
record ListingFlow(JdbcClient jdbc, int number, Source.Flow flow, CellQuery query) {

	private static final String IN_ROW = """
			      and {key} = coalesce(:key, {key})
			      and case when channel in ('ONLINE', 'POSTAL') then channel else 'COUNTER' end = any(:channels)
			""";

	private static final String MEMBERS = """
			select found.*, 1 as "by"
			from unnest(:agencies::text[]) as receiving (agency)
			cross join unnest(:measures::text[]::figure_measure[]) as counted (measure)
			cross join lateral (
			    select e.day, e.seq, e.agency, e.code, e.procedure, e.channel
			    from figure_entry as e -- primary key (agency, measure, day, seq)
			    where e.agency = receiving.agency
			      and e.measure = counted.measure
			      and (e.day, e.seq) > (:day, :seq)
			      and e.day <= :to
			      and e.seq <= :until
			      {restated}
			""" + IN_ROW.replace("{key}", "e.{key}") + """
			      {kept}
			    order by e.day, e.seq
			    limit :most
			) as found
			order by day, seq
			limit :most
			""";

	/**
	 * Moved to another procedure or agency in the period, a receipt is listed there, if
	 * it came in in the period. Of several of a day, because it was taken up again on it,
	 * the last is the one that moved.
	 */
	private static final String AS_RESTATED = """
			      and e."by" > 0
			      and (e.received_on >= :from) is not false
			      and not exists (
			          select
			          from figure_entry as moved -- index (dossier, received_on)
			          where moved.dossier = e.dossier
			            and moved.received_on = coalesce(e.received_on, e.day)
			            and moved.measure = 'RECEIVED'
			            and moved.procedure = e.procedure
			            and moved.agency = e.agency
			            and moved."by" < 0
			            and moved.seq > e.seq
			            and moved.day <= :to
			            and moved.seq <= :until
			            and not exists (
			                select
			                from figure_entry as again -- primary key (agency, measure, day, seq)
			                where again.agency = e.agency
			                  and again.measure = 'RECEIVED'
			                  and again.day = coalesce(e.received_on, e.day)
			                  and again.seq > e.seq
			                  and again.seq < moved.seq
			                  and again.dossier = e.dossier
			                  and again.procedure = e.procedure
			                  and again."by" > 0)
			            and not exists (
			                select
			                from figure_entry as back -- index (dossier, received_on)
			                where back.dossier = e.dossier
			                  and back.received_on = coalesce(e.received_on, e.day)
			                  and back.measure = 'RECEIVED'
			                  and back.procedure = e.procedure
			                  and back.agency = e.agency
			                  and back."by" > 0
			                  and back.seq > e.seq
			                  and back.seq < moved.seq
			                  and back.day <= :to))
			""";

	/**
	 * As many receipts of a day are left out as were cancelled there, the first ones
	 * first.
	 */
	private static final String NOT_CANCELLED = """
			and (select count(*)
			     from figure_entry as cancelled -- index (dossier, received_on)
			     where cancelled.dossier = e.dossier
			       and cancelled.measure in ('CANCELLED_IN_TIME', 'CANCELLED_LATE')
			       and cancelled.received_on = coalesce(e.received_on, e.day)
			       and cancelled.procedure = e.procedure
			       and cancelled.agency = e.agency
			       and cancelled.day <= :to
			       and cancelled.seq <= :until)
			  < (select coalesce(sum(receipt."by"), 0)
			     from (
			         select came."by"
			         from figure_entry as came -- primary key (agency, measure, day, seq)
			         where (came.agency, came.measure, came.day) = (e.agency, e.measure, coalesce(e.received_on, e.day))
			           and came.seq <= e.seq
			           and came.dossier = e.dossier
			           and came.procedure = e.procedure
			           and came.received_on is null
			         union all
			         select moved."by"
			         from figure_entry as moved -- index (dossier, received_on)
			         where moved.dossier = e.dossier
			           and moved.received_on = coalesce(e.received_on, e.day)
			           and moved.measure = e.measure
			           and moved.procedure = e.procedure
			           and moved.agency = e.agency
			           and moved.seq <= e.seq
			           and moved.day <= :to
			     ) as receipt)
			""";

	private static final String CHANGES = """
			select day, seq, agency, code, procedure, channel,
			       case when measure = any(:measures::text[]::figure_measure[]) then "by" else -"by" end as "by"
			from figure_entry -- index (seq, day)
			where seq > :after
			  and day between :from and :to
			  and (day, seq) > (:day, :seq)
			  and agency = any(:agencies)
			  -- A receipt moved here in the period after it had come in before it is carried over.
			  and (measure = any(:measures::text[]::figure_measure[])
			           and (measure <> 'RECEIVED' or received_on is null or received_on >= :from)
			       or :lessCancelled and measure in ('CANCELLED_IN_TIME', 'CANCELLED_LATE') and received_on >= :from)
			""" + IN_ROW + """
			order by day, seq
			limit :most
			""";

	List<Found> list(@Nullable Cursor after, int most) {
		var period = this.query.report();
		// Forged, it may be any number: then the list begins where the period does.
		var day = (after != null) ? Math.clamp(after.number(1), period.from().toEpochDay(), period.to().toEpochDay())
				: period.from().toEpochDay();
		return this.jdbc.sql(this.query.inRow(sql()))
			.params(this.query.parameters(this.flow.measures()))
			.param("channels", this.flow.channels().toArray(String[]::new))
			.param("lessCancelled", this.flow.lessCancelled())
			.param("day", LocalDate.ofEpochDay(day))
			.param("seq", (after != null) ? after.number(2) : 0)
			.param("most", most)
			.query((row, index) -> found(row))
			.list();
	}

	private String sql() {
		return this.query.stretch().changes() ? CHANGES
				: MEMBERS.replace("{restated}", this.flow.measures().contains(Measure.RECEIVED) ? AS_RESTATED : "")
					.replace("{kept}", this.flow.lessCancelled() ? NOT_CANCELLED : "");
	}

	private Found found(ResultSet row) throws SQLException {
		var day = row.getObject("day", LocalDate.class);
		return new Found(
				new Opened(row.getString("code"), row.getString("procedure"), row.getString("agency"),
						row.getString("channel"), day, this.query.stretch().changes() ? row.getInt("by") : null),
				Cursor.of(this.number, day.toEpochDay(), row.getLong("seq")));
	}

}
