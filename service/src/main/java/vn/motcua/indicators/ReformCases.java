package vn.motcua.indicators;

import java.util.List;

/** What the procedure components of the PAR index ask evidence for. */
final class ReformCases {

	private static final String RESULTS = """
			from dossier_fact as fact
			join office using (agency)
			where fact.ended = 'RESULT_READY'
			  and fact.ended_on between :from and :to
			""";

	/** Results of the period: in time or not. */
	static final Cases IN_TIME = new Cases("in-time", """
			select office.part, fact.code as key, fact.code, fact.procedure, (fact.timeliness <> 'LATE')::int as points
			""" + RESULTS + "  and fact.timeliness is not null");

	/** Late results of the period: whether the applicant had an apology. */
	static final Cases APOLOGISED = new Cases("apologised", """
			select office.part, fact.code as key, fact.code, fact.procedure, fact.apologised::int as points
			""" + RESULTS + "  and fact.timeliness = 'LATE'");

	/** Results of the period: the whole way at the one-stop unit or not. */
	static final Cases AT_PLACE = new Cases("four-at-place", """
			select office.part, fact.code as key, fact.code, fact.procedure, fact.four_at_place::int as points
			""" + RESULTS + "  and fact.four_at_place is not null");

	static final Cases ONLINE = NationalCases.ONLINE_DOSSIERS;

	/** Rated in the period: satisfied, or dissatisfied. */
	static final Cases SATISFIED = new Cases("satisfied",
			"""
					select office.part, fact.code as key, fact.code, fact.procedure, (fact.rating > :dissatisfied)::int as points
					from dossier_fact as fact
					join office using (agency)
					where fact.rated_at >= :begin
					  and fact.rated_at < :finish
					""");

	static final List<Cases> ALL = List.of(IN_TIME, APOLOGISED, AT_PLACE, ONLINE, SATISFIED);

	private ReformCases() {
	}

}
