package vn.motcua.analysis;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Procedures that may be asked for online or by post (bưu chính công ích), and never were
 * in a period.
 */
@Component
class UnusedChannels {

	private final JdbcClient jdbc;

	private final Reach reach;

	UnusedChannels(JdbcClient jdbc, Reach reach) {
		this.jdbc = jdbc;
		this.reach = reach;
	}

	/** As the procedures were offered on the last day of the period. */
	Page<UnusedChannel> in(Period period, @Nullable String agency, TreeAsOf tree, Paging paging, Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER);
		var agencies = this.reach.within(actor, agency, tree);
		var after = paging.cursor();
		var found = this.jdbc.sql("""
				with offered as (
				    select distinct on (code) *
				    from procedure
				    where valid_from <= :to
				    order by code, valid_from desc
				),
				used as (
				    select distinct procedure, channel
				    from handling_fact -- index handling_fact_by_receipt
				    where came_in_on between :from and :to
				      and told_on(restated_on, reversed_on, :to)
				      and agency = any(:agencies)
				)
				select offered.code, offered.name, offered.field, way.channel
				from offered
				cross join (values ('ONLINE'), ('POSTAL')) as way (channel)
				where case way.channel when 'ONLINE' then offered.online else offered.postal end
				  and (offered.code, way.channel) not in (select procedure, channel from used)
				  and (:code::text is null or (offered.code, way.channel) > (:code, :channel))
				order by offered.code, way.channel
				limit :limit
				""")
			.param("from", period.from())
			.param("to", period.to())
			.param("agencies", agencies.toArray(String[]::new))
			.param("code", (after != null) ? after.text(0) : null)
			.param("channel", (after != null) ? after.text(1) : null)
			.param("limit", paging.size() + 1)
			.query((row, number) -> new UnusedChannel(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
		return Page.cut(found, paging.size(), (last) -> Cursor.of(last.procedure(), last.channel()));
	}

}
