package vn.motcua.indicators;

import java.util.List;

/** What decision 766/QĐ-TTg judges, as far as the facts of dossiers tell. */
final class NationalCases {

	/** A dossier that was taken up again is another case. */
	static final String KEY = "concat_ws(' ', fact.code, nullif(fact.number, 1)) as key, fact.code, fact.procedure";

	/** How often the applicant had been asked for more by the end of the period. */
	static final String ASKED = "(select count(*) from unnest(fact.asked_on) as asked (day) where asked.day <= :to)";

	/** Withdrawn or stopped in time is in time, as the results report has it. */
	private static final String KEPT = """
			(case when fact.ended = 'RESULT_READY' then fact.timeliness is distinct from 'LATE' else not fact.cancelled_late end
			 and {asked} <= :supplements)"""
		.replace("{asked}", ASKED);

	/**
	 * Received in the period or carried over into it, as the results report has it: done
	 * in time, or in time when it ended. What was still open then is judged by how it
	 * stood then, whatever became of it.
	 */
	static final Cases PROGRESS = new Cases("progress",
			"""
					select office.part, {key},
					       case when fact.ended_on <= :to then {kept}
					            else {asked} <= :supplements
					                 and coalesce(stood.state in ('AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT') or stood.due_at >= :asOf,
					                              fact.due_at is null or fact.due_at >= :asOf)
					       end::int as points
					from handling_fact as fact
					join office using (agency)
					left join lateral (
					    select state, due_at
					    from journal -- index journal_of_dossier
					    where dossier = fact.dossier
					      and (fact.ended_on is null or fact.ended_on > :to)
					      and occurred_at < :asOf
					    order by seq desc
					    limit 1
					) as stood on true
					where told_on(fact.restated_on, fact.reversed_on, :to)
					  and fact.came_in_on <= :to
					  and (fact.ended_on is null or fact.ended_on >= :from)
					"""
				.replace("{key}", KEY)
				.replace("{kept}", KEPT)
				.replace("{asked}", ASKED));

	/** Received in the period: online or not. */
	static final Cases ONLINE_DOSSIERS = new Cases("online-dossiers", """
			select office.part, {key}, (fact.channel = 'ONLINE')::int as points
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.came_in_on between :from and :to
			""".replace("{key}", KEY));

	/**
	 * Whether a procedure that was asked for is offered online, by its newest version.
	 */
	static final String OFFERED = """
			cross join lateral (
			    select online
			    from procedure -- primary key (code, valid_from)
			    where code = asked.procedure
			      and valid_from <= :to
			    order by valid_from desc
			    limit 1
			) as offered
			""";

	/** Offered online and asked for in the period: whether anyone did so online. */
	static final Cases ONLINE_PROCEDURES = new Cases("online-procedures", """
			select asked.part, asked.procedure as key, null as code, asked.procedure, asked.online::int as points
			from (
			    select office.part, fact.procedure, bool_or(fact.channel = 'ONLINE') as online
			    from handling_fact as fact
			    join office using (agency)
			    where told_on(fact.restated_on, fact.reversed_on, :to)
			      and fact.came_in_on between :from and :to
			    group by office.part, fact.procedure
			) as asked
			""" + OFFERED + """
			where offered.online
			""");

	/** Returned in the period: online or not. */
	static final Cases DIGITISED_RESULTS = new Cases("digitised-results", """
			select office.part, {key}, (fact.return_by = 'ONLINE')::int as points
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.returned_on between :from and :to
			  and fact.return_by is not null
			""".replace("{key}", KEY));

	/** Ended in the period: late or not. */
	static final Cases LATE = new Cases("late", """
			select office.part, {key}, (not {kept})::int as points
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.ended_on between :from and :to
			""".replace("{key}", KEY).replace("{kept}", KEPT));

	/** Rated in the period: dissatisfied or not. */
	static final Cases DISSATISFIED = new Cases("dissatisfied", """
			select office.part, {key}, (fact.rating <= :dissatisfied)::int as points
			from handling_fact as fact
			join office using (agency)
			where told_on(fact.restated_on, fact.reversed_on, :to)
			  and fact.rated_at >= :begin
			  and fact.rated_at < :finish
			""".replace("{key}", KEY));

	static final List<Cases> ALL = List.of(PROGRESS, DIGITISED_RESULTS, ONLINE_PROCEDURES, ONLINE_DOSSIERS, LATE,
			DISSATISFIED);

	private NationalCases() {
	}

}
