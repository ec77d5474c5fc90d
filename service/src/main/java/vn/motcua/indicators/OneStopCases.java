package vn.motcua.indicators;

import java.util.List;

/**
 * What circular 01/2018/TT-VPCP judges, as far as the facts tell: dossiers whose result
 * became ready in the period, or was returned in it where that is what is judged, and for
 * the online service those that were received in it.
 */
final class OneStopCases {

	private static final String RESULTS = """
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.ended = 'RESULT_READY'
			  and fact.ended_on between :from and :to
			""";

	private static final String RETURNS = """
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.ended = 'RESULT_READY'
			  and fact.returned_on between :from and :to
			""";

	private static final String CASE = "select office.part, " + NationalCases.KEY + ",\n";

	private static final String BY_TIMELINESS = CASE + """
			       case fact.timeliness when 'EARLY' then 2 when 'ON_TIME' then 1 else 0 end as points
			""" + RESULTS + "  and fact.timeliness is not null";

	/** Shorter than the limit, equal, longer. */
	static final Cases TOTAL_TIME = new Cases("1", BY_TIMELINESS);

	/**
	 * An agency's part of a dossier, wherever that was received: all its steps together,
	 * each with all its visits, against all their shares, each once, to the minute.
	 */
	static final Cases OWN_TIME = new Cases("2", """
			select office.part, concat_ws(' ', used.code, used.unit, nullif(used.number, 1)) as key, used.code,
			       used.procedure, 1 + sign(sum(used.share) - sum(used.worked))::int as points
			from (
			    select fact.dossier, fact.number, fact.code, fact.procedure, visit.unit,
			           max(visit.share_minutes) as share,
			           sum(visit.worked_minutes) as worked
			    from handling_fact as fact
			    join visit_fact as visit on visit.dossier = fact.dossier -- index visit_fact_of_dossier
			                            and visit.handling = fact.number
			    where told_on(fact.restated_on, fact.reversed_on, :to)
			      and fact.ended = 'RESULT_READY'
			      and fact.ended_on between :from and :to
			      and visit.unit = any(:agencies)
			      and visit.share_minutes is not null
			      and visit.worked_minutes is not null
			      and visit.decided_at <= fact.ended_at
			    group by fact.dossier, fact.number, fact.code, fact.procedure, visit.unit, visit.step
			) as used
			join office on office.agency = used.unit
			group by office.part, used.dossier, used.number, used.code, used.procedure, used.unit
			""");

	/** How often the applicant was asked for more after receipt. */
	static final Cases SUPPLEMENTS = new Cases("3", CASE + """
			       greatest(2 - cardinality(fact.asked_on), 0) as points
			""" + RESULTS);

	/**
	 * Returned in the period: neither brought nor fetched at a counter, or once there.
	 */
	static final Cases VISITS = new Cases("4", CASE + """
			       case when fact.channel <> 'COUNTER' and fact.return_by <> 'COUNTER' then 2 else 1 end as points
			""" + RETURNS + "  and fact.return_by is not null");

	/**
	 * Procedures with results that were returned in the period: whether every dossier
	 * went its whole way at the one-stop unit.
	 */
	static final Cases AT_PLACE = new Cases("5", """
			select office.part, fact.procedure as key, null as code, fact.procedure,
			       bool_and(fact.four_at_place)::int as points
			""" + RETURNS + """
			  and fact.four_at_place is not null
			group by office.part, fact.procedure
			""");

	/** Procedures: whether every result was handed out there. */
	static final Cases RETURNED_AT_PLACE = new Cases("5-returned", """
			select office.part, fact.procedure as key, null as code, fact.procedure,
			       bool_and(visit.at_one_stop)::int as points
			from handling_fact as fact
			join office using (agency)
			join visit_fact as visit on visit.dossier = fact.dossier -- index visit_fact_of_dossier
			                        and visit.handling = fact.number
			                        and visit.kind = 'RESULT_RETURN'
			                        and visit.decided_on is not null
			                        and visit.reversed_on is null
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.ended = 'RESULT_READY'
			  and fact.returned_on between :from and :to
			group by office.part, fact.procedure
			""");

	static final Cases CONDUCT = new Cases("7", BY_TIMELINESS);

	static final Cases ONLINE = new Cases("9", NationalCases.ONLINE_DOSSIERS.sql());

	/** Procedures that were asked for in the period: offered online or not. */
	static final Cases OFFERED_ONLINE = new Cases("9-procedures", """
			select asked.part, asked.procedure as key, null as code, asked.procedure, offered.online::int as points
			from (
			    select distinct office.part, fact.procedure
			    from handling_fact as fact
			    join office using (agency)
			    where told_on(fact.restated_on, fact.reversed_on, :to)
			      and fact.came_in_on between :from and :to
			) as asked
			""" + NationalCases.OFFERED);

	/** Online dossiers whose result became ready in the period: late or not. */
	static final Cases LATE_ONLINE = new Cases("9-late", CASE + """
			       (fact.timeliness = 'LATE')::int as points
			""" + RESULTS + "  and fact.channel = 'ONLINE' and fact.timeliness is not null");

	static final List<Cases> ALL = List.of(TOTAL_TIME, OWN_TIME, SUPPLEMENTS, VISITS, AT_PLACE, RETURNED_AT_PLACE,
			CONDUCT, ONLINE, OFFERED_ONLINE, LATE_ONLINE);

	private OneStopCases() {
	}

}
