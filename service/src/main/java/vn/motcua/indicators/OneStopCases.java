package vn.motcua.indicators;

import java.util.List;

/**
 * What circular 01/2018/TT-VPCP judges, as far as the facts tell: dossiers whose result
 * became ready in the period, and for the online service those that were received in it.
 */
final class OneStopCases {

	private static final String RESULTS = """
			from dossier_fact as fact
			join office using (agency)
			where fact.ended = 'RESULT_READY'
			  and fact.ended_on between :from and :to
			""";

	private static final String BY_TIMELINESS = """
			select office.part, fact.code as key, fact.code, fact.procedure,
			       case fact.timeliness when 'EARLY' then 2 when 'ON_TIME' then 1 else 0 end as points
			""" + RESULTS + "  and fact.timeliness is not null";

	/** Shorter than the limit, equal, longer. */
	static final Cases TOTAL_TIME = new Cases("1", BY_TIMELINESS);

	/**
	 * An agency's part of a dossier, wherever that was received: all its steps together
	 * against all their shares, to the minute.
	 */
	static final Cases OWN_TIME = new Cases("2", """
			select office.part, used.code || ' ' || used.unit as key, used.code, used.procedure, used.points
			from (
			    select fact.code, fact.procedure, step.unit,
			           1 + sign(sum(step.share_minutes) - sum(step.worked_minutes))::int as points
			    from dossier_fact as fact
			    join step_fact as step on step.dossier = fact.dossier -- index step_fact_of_dossier
			    where fact.ended = 'RESULT_READY'
			      and fact.ended_on between :from and :to
			      and step.unit = any(:agencies)
			      and step.share_minutes is not null
			      and step.worked_minutes is not null
			    group by fact.dossier, step.unit
			) as used
			join office on office.agency = used.unit
			""");

	/** How often the applicant was asked for more after receipt. */
	static final Cases SUPPLEMENTS = new Cases("3", """
			select office.part, fact.code as key, fact.code, fact.procedure, greatest(2 - fact.supplements, 0) as points
			""" + RESULTS);

	/** Neither brought nor fetched at a counter, or once there. */
	static final Cases VISITS = new Cases("4", """
			select office.part, fact.code as key, fact.code, fact.procedure,
			       case when fact.channel <> 'COUNTER' and fact.return_by <> 'COUNTER' then 2 else 1 end as points
			""" + RESULTS + "  and fact.return_by is not null");

	/** Procedures: whether every dossier went its whole way at the one-stop unit. */
	static final Cases AT_PLACE = new Cases("5", """
			select office.part, fact.procedure as key, null as code, fact.procedure,
			       bool_and(fact.four_at_place)::int as points
			""" + RESULTS + """
			  and fact.four_at_place is not null
			group by office.part, fact.procedure
			""");

	/** Procedures: whether every result was handed out there. */
	static final Cases RETURNED_AT_PLACE = new Cases("5-returned", """
			select office.part, fact.procedure as key, null as code, fact.procedure,
			       bool_and(step.at_one_stop)::int as points
			from dossier_fact as fact
			join office using (agency)
			join step_fact as step on step.dossier = fact.dossier and step.kind = 'RESULT_RETURN'
			where fact.ended = 'RESULT_READY'
			  and fact.ended_on between :from and :to
			group by office.part, fact.procedure
			""");

	static final Cases CONDUCT = new Cases("7", BY_TIMELINESS);

	static final Cases ONLINE = new Cases("9", NationalCases.ONLINE_DOSSIERS.sql());

	/** Procedures that were asked for in the period: offered online or not. */
	static final Cases OFFERED_ONLINE = new Cases("9-procedures", """
			select asked.part, asked.procedure as key, null as code, asked.procedure, offered.online::int as points
			from (
			    select distinct office.part, fact.procedure
			    from dossier_fact as fact
			    join office using (agency)
			    where fact.received_on between :from and :to
			) as asked
			""" + NationalCases.OFFERED);

	/** Online dossiers whose result became ready in the period: late or not. */
	static final Cases LATE_ONLINE = new Cases("9-late", """
			select office.part, fact.code as key, fact.code, fact.procedure, (fact.timeliness = 'LATE')::int as points
			""" + RESULTS + "  and fact.channel = 'ONLINE' and fact.timeliness is not null");

	static final List<Cases> ALL = List.of(TOTAL_TIME, OWN_TIME, SUPPLEMENTS, VISITS, AT_PLACE, RETURNED_AT_PLACE,
			CONDUCT, ONLINE, OFFERED_ONLINE, LATE_ONLINE);

	private OneStopCases() {
	}

}
