package vn.motcua.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.statistics.OpeningCells.Found;
import vn.motcua.web.Cursor;

/**
 * Lists what was there at the end of a day, by agency and code.
 *
 * @param number of this list among those of the cell
 */
record ListingStock(JdbcClient jdbc, int number, Source.Stock stock, CellQuery query) {

	private static final UUID FIRST = new UUID(0, 0);

	/**
	 * From how dossiers stand now back through what came after that day, or was recorded
	 * after the stretch: the list of today costs what it shows.
	 */
	private static final String MEMBERS = """
			with undone as (
			    select dossier, agency, code, procedure, field, channel, sum("by") as "by"
			    from (
			        select *
			        from figure_entry -- primary key (agency, measure, day, ...)
			        where agency = any(:agencies)
			          and measure = any(:measures::text[]::figure_measure[])
			          and day > :day
			          -- What it was moved to in the period, it is carried over to, if that was known.
			          and (not :restated or received_on is null or received_on >= :from or day > :to or seq > :until)
			        union all
			        select *
			        from figure_entry -- index (seq, day)
			        where seq > :until
			          and day <= :day
			          and agency = any(:agencies)
			          and measure = any(:measures::text[]::figure_measure[])
			    ) as later
			    group by dossier, agency, code, procedure, field, channel
			)
			select agency, code, dossier, procedure, channel, 1 as "by"
			from (
			    (select s.agency, s.code, s.dossier, s.procedure, s.channel
			     from standing as s -- index (agency, code, dossier)
			     left join undone as u on (u.dossier, u.agency, u.procedure) = (s.dossier, s.agency, s.procedure)
			     where s.agency = any(:agencies)
			       and {stood} - coalesce(u."by", 0) <> 0
			       and s.{key} = coalesce(:key, s.{key})
			       and (s.agency, s.code, s.dossier) > (:agency, :code, :dossier)
			       {kept s}
			     order by s.agency, s.code, s.dossier
			     limit :most)
			    union all
			    (select u.agency, u.code, u.dossier, u.procedure, u.channel
			     from undone as u
			     where u."by" <> 0
			       and u.{key} = coalesce(:key, u.{key})
			       and (u.agency, u.code, u.dossier) > (:agency, :code, :dossier)
			       and not exists (
			           select
			           from standing as s -- primary key
			           where (s.dossier, s.agency, s.procedure) = (u.dossier, u.agency, u.procedure)
			       )
			       {kept u}
			     order by u.agency, u.code, u.dossier
			     limit :most)
			) as there
			order by agency, code, dossier
			limit :most
			""";

	private static final String NOT_CANCELLED = """
			and not exists (
			    select
			    from figure_entry as cancelled -- index (dossier, received_on)
			    where cancelled.dossier = %s.dossier
			      and cancelled.measure in ('CANCELLED_IN_TIME', 'CANCELLED_LATE')
			      and cancelled.received_on < :from
			      and cancelled.day between :from and :to
			      and cancelled.seq <= :until
			)
			""";

	private static final String CHANGES = """
			select agency, code, dossier, procedure, channel, sum("by") as "by"
			from (
			    select *
			    from figure_entry -- index (seq, day)
			    where seq > :after
			      and day <= :day
			      and measure = any(:measures::text[]::figure_measure[])
			    union all
			    -- What was moved here in the period after it had come in before it.
			    select *
			    from figure_entry -- index (seq, day)
			    where :restated
			      and measure = 'RECEIVED'
			      and seq > :after
			      and received_on < :from
			      and day between :from and :to
			    union all
			    select agency, measure, day, seq, -"by", dossier, code, procedure, field, channel, received_on
			    from figure_entry -- index (seq, day)
			    where :lessCancelled
			      and measure in ('CANCELLED_IN_TIME', 'CANCELLED_LATE')
			      and seq > :after
			      and received_on < :from
			      and day between :from and :to
			) as later
			where agency = any(:agencies)
			  and {key} = coalesce(:key, {key})
			  and (agency, code, dossier) > (:agency, :code, :dossier)
			group by agency, code, dossier, procedure, channel
			having sum("by") <> 0
			order by agency, code, dossier
			limit :most
			""";

	List<Found> list(@Nullable Cursor after, int most) {
		return this.jdbc.sql(this.query.inRow(sql()))
			.params(this.query.parameters(this.stock.measures()))
			.param("lessCancelled", this.stock.lessCancelled())
			.param("restated", this.stock.before())
			.param("day", this.query.day(this.stock))
			.param("agency", (after != null) ? after.text(1) : "")
			.param("code", (after != null) ? after.text(2) : "")
			.param("dossier", (after != null) ? after.uuid(3) : FIRST)
			.param("most", most)
			.query((row, index) -> found(row))
			.list();
	}

	private String sql() {
		var less = this.stock.lessCancelled();
		return this.query.stretch().changes() ? CHANGES
				: MEMBERS.replace("{stood}", stood())
					.replace("{kept s}", less ? NOT_CANCELLED.formatted("s") : "")
					.replace("{kept u}", less ? NOT_CANCELLED.formatted("u") : "");
	}

	private String stood() {
		return this.stock.measures()
			.stream()
			.map((measure) -> "s." + measure.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" + ", "(", ")"));
	}

	private Found found(ResultSet row) throws SQLException {
		return new Found(
				new Opened(row.getString("code"), row.getString("procedure"), row.getString("agency"),
						row.getString("channel"), this.query.day(this.stock),
						this.query.stretch().changes() ? row.getInt("by") : null),
				Cursor.of(this.number, row.getString("agency"), row.getString("code"), row.getString("dossier")));
	}

}
