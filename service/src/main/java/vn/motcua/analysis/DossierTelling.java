package vn.motcua.analysis;

import java.util.List;

/** What events tell of dossiers. */
final class DossierTelling {

	private static final String RECEIVED = """
			insert into {dossier_fact} (dossier, code, agency, procedure, field, channel, received_at, received_on, due_at)
			select dossier, code, agency, procedure, field, channel, occurred_at, official_date(occurred_at), due_at
			from told
			where type = 'received'
			order by seq
			on conflict (dossier) do nothing
			""";

	/** What may be said of it while it is on its way. */
	private static final String ON_ITS_WAY = """
			, news as (
			    select dossier,
			           (array_agg(due_at order by seq desc) filter (where due_at is not null))[1] as due_at,
			           max(told_number(data, 'round')) filter (where type = 'supplement-requested') as round,
			           bool_or(type = 'extended') as extended,
			           bool_or(type = 'apologised') as apologised
			    from told
			    group by dossier
			)
			update {dossier_fact} as fact
			set due_at = coalesce(news.due_at, fact.due_at),
			    supplements = greatest(fact.supplements, news.round),
			    extended = fact.extended or news.extended,
			    apologised = fact.apologised or news.apologised
			from news
			where fact.dossier = news.dossier
			  and (news.due_at is distinct from fact.due_at or news.round > 0 or news.extended or news.apologised)
			""";

	/** It ends, or is taken up again after that: the last of it holds. */
	private static final String ENDED = """
			, last as (
			    select distinct on (dossier) *,
			           type <> 'reopened' as ended,
			           max(occurred_at) filter (where type = 'reopened') over (partition by dossier) as reopened_at
			    from told
			    where type in ('result-ready', 'withdrawn', 'stopped', 'reopened')
			    order by dossier, seq desc
			)
			update {dossier_fact} as fact
			set ended = case when last.ended then replace(upper(last.type), '-', '_') end,
			    ended_at = case when last.ended then last.occurred_at end,
			    ended_on = case when last.ended then official_date(last.occurred_at) end,
			    timeliness = last.data ->> 'timeliness',
			    decision = last.data ->> 'decision',
			    cancelled_late = last.type in ('withdrawn', 'stopped') and told_flag(last.data, 'late'),
			    worked_minutes = told_number(last.data, 'workedMinutes'),
			    working_days = told_number(last.data, 'workingDays'),
			    reopened_at = coalesce(last.reopened_at, fact.reopened_at)
			from last
			where fact.dossier = last.dossier
			""";

	/** The result is handed over; a dossier that is taken up again has none. */
	private static final String RETURNED = """
			, last as (
			    select distinct on (dossier) *, type = 'returned' as returned
			    from told
			    where type in ('returned', 'reopened')
			    order by dossier, seq desc
			)
			update {dossier_fact} as fact
			set returned_at = case when last.returned then last.occurred_at end,
			    return_by = case when last.returned then last.data ->> 'returnBy' end
			from last
			where fact.dossier = last.dossier
			""";

	private static final String RATED = """
			update {dossier_fact} as fact
			set rating = told_number(told.data, 'score'),
			    rated_at = told.occurred_at
			from told
			where told.type = 'rated'
			  and told_number(told.data, 'score') between 1 and 5
			  and fact.dossier = told.dossier
			""";

	/**
	 * What its steps amount to, since it last came in where that matters (index
	 * step_fact_of_dossier). Bốn, năm tại chỗ: known when the result is returned and
	 * someone approved it.
	 */
	private static final String BY_ITS_STEPS = """
			, touched as (
			    select distinct dossier
			    from told
			    where type in ('task-decided', 'decision-undone', 'returned', 'reopened')
			),
			steps as (
			    select fact.dossier,
			           count(*) filter (where step.outcome = 'SEND_BACK') as sent_back,
			           count(*) filter (where step.outcome = 'ANSWER') as consultations,
			           bool_and(step.at_one_stop) filter (where counts and step.kind in ('APPRAISAL', 'APPROVAL', 'RESULT_RETURN'))
			               as four,
			           bool_and(step.at_one_stop) filter (where counts and step.kind = 'SEALING') as sealing,
			           bool_or(counts and step.kind = 'APPROVAL') and fact.returned_at is not null as known
			    from touched
			    join {dossier_fact} as fact on fact.dossier = touched.dossier
			    left join {step_fact} as step on step.dossier = touched.dossier
			    cross join lateral (select fact.reopened_at is null or step.opened_at >= fact.reopened_at as counts) as in_this_turn
			    group by fact.dossier
			)
			update {dossier_fact} as fact
			set sent_back = steps.sent_back,
			    consultations = steps.consultations,
			    four_at_place = case when steps.known then steps.four end,
			    five_at_place = case when steps.known then steps.four and steps.sealing end
			from steps
			where fact.dossier = steps.dossier
			""";

	/**
	 * Which step used the time of a late dossier: the one that took most beyond its
	 * share; one without a share counts with all of its time. Only steps under the clock,
	 * since it last came in (index step_fact_of_dossier).
	 */
	private static final String WHO_USED_THE_TIME = """
			, touched as (
			    select distinct dossier
			    from told
			    where type in ('result-ready', 'reopened')
			),
			used as (
			    select distinct on (fact.dossier) fact.dossier, most.*
			    from touched
			    join {dossier_fact} as fact on fact.dossier = touched.dossier
			    left join lateral (
			        select step, unit,
			               sum(worked_minutes) as worked,
			               sum(share_minutes) as share,
			               sum(worked_minutes - coalesce(share_minutes, 0)) as overrun
			        from {step_fact} as step
			        where step.dossier = fact.dossier
			          and step.kind in ('APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING')
			          and step.opened_at >= coalesce(fact.reopened_at, fact.received_at)
			          and step.decided_at <= fact.ended_at
			        group by step, unit
			        having sum(worked_minutes - coalesce(share_minutes, 0)) > 0
			    ) as most on fact.timeliness = 'LATE'
			    order by fact.dossier, most.overrun desc nulls last, most.step, most.unit
			)
			update {dossier_fact} as fact
			set late_step = used.step,
			    late_unit = used.unit,
			    late_worked_minutes = used.worked,
			    late_share_minutes = used.share,
			    overrun_minutes = used.overrun
			from used
			where fact.dossier = used.dossier
			""";

	static final List<String> STATEMENTS = List.of(RECEIVED, ON_ITS_WAY, ENDED, RETURNED, RATED, BY_ITS_STEPS,
			WHO_USED_THE_TIME);

	private DossierTelling() {
	}

}
