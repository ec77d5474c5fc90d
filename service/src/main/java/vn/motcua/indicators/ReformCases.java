package vn.motcua.indicators;

import java.util.List;

/** What the procedure components of the PAR index ask evidence for. */
final class ReformCases {

	private static final String RESULTS = """
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.ended = 'RESULT_READY'
			  and fact.ended_on between :from and :to
			""";

	private static final String CASE = "select office.part, " + NationalCases.KEY + ",\n";

	/** Results of the period: in time or not. */
	static final Cases IN_TIME = new Cases("in-time", CASE + """
			       (fact.timeliness <> 'LATE')::int as points
			""" + RESULTS + "  and fact.timeliness is not null");

	/** Late results of the period: whether the applicant had an apology by its end. */
	static final Cases APOLOGISED = new Cases("apologised", CASE + """
			       coalesce(fact.apologised_on <= :to, false)::int as points
			""" + RESULTS + "  and fact.timeliness = 'LATE'");

	/** Returned in the period: the whole way at the one-stop unit or not. */
	static final Cases AT_PLACE = new Cases("four-at-place", CASE + """
			       fact.four_at_place::int as points
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.ended = 'RESULT_READY'
			  and fact.returned_on between :from and :to
			  and fact.four_at_place is not null
			""");

	static final Cases ONLINE = NationalCases.ONLINE_DOSSIERS;

	/** Rated in the period: satisfied, or dissatisfied. */
	static final Cases SATISFIED = new Cases("satisfied", CASE + """
			       (fact.rating > :dissatisfied)::int as points
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.rated_at >= :begin
			  and fact.rated_at < :finish
			""");

	static final List<Cases> ALL = List.of(IN_TIME, APOLOGISED, AT_PLACE, ONLINE, SATISFIED);

	private ReformCases() {
	}

}
