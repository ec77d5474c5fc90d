package vn.motcua.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What events tell of handlings: of a dossier from its receipt to its end, and once more
 * whenever it is taken up again. What was said of the one before stays as it was.
 */
final class HandlingTelling {

	/** Mở lại: it comes in once more, as the report on results has it. */
	static final String CAME_IN = """
			insert into {handling_fact} (dossier, number, came_in_seq, code, agency, procedure, field, channel, came_in_at,
			                             came_in_on, due_at)
			select dossier,
			       coalesce((select max(before.number)
			                 from {handling_fact} as before -- primary key
			                 where before.dossier = told.dossier), 0)
			           + row_number() over (partition by dossier order by seq),
			       seq, code, agency, procedure, field, channel, occurred_at, official_date(occurred_at), due_at
			from told
			where type in ('received', 'reopened')
			order by seq
			""";

	/** What may be said of it while it is on its way. */
	private static final String ON_ITS_WAY = of("supplement-requested", "supplement-received", "suspended", "resumed",
			"extended", "rescheduled", "apologised", "corrected", "transferred-in")
			+ """
					, news as (
					    select dossier, number,
					           (array_agg(due_at order by seq desc) filter (where due_at is not null))[1] as due_at,
					           array_agg(official_date(occurred_at) order by seq)
					               filter (where type = 'supplement-requested' and told_number(data, 'round') > 0) as asked_on,
					           min(official_date(occurred_at)) filter (where type = 'apologised') as apologised_on
					    from handled
					    group by dossier, number
					)
					update {handling_fact} as fact
					set due_at = coalesce(news.due_at, fact.due_at),
					    asked_on = fact.asked_on || coalesce(news.asked_on, '{}'),
					    apologised_on = coalesce(fact.apologised_on, news.apologised_on)
					from news
					where fact.dossier = news.dossier
					  and fact.number = news.number
					""";

	/**
	 * The corrections of a procedure, and the handovers to a successor, each with the day
	 * of the next of its handling.
	 */
	private static final String PROCEDURES = of("corrected", "transferred-in") + """
			, procedures as (
			    select *, official_date(occurred_at) as day,
			           lead(official_date(occurred_at)) over (partition by dossier, number order by seq) as until,
			           row_number() over (partition by dossier, number order by seq) as nth
			    from handled
			    where data ->> 'procedureBefore' is not null
			       or type = 'transferred-in' and told_flag(data, 'pending')
			)
			""";

	/**
	 * Đính chính thủ tục, chuyển giao: from that day on it is handled under another
	 * procedure, or by another agency. What is said of the days before stays, as in the
	 * report on results.
	 */
	private static final String RESTATED = PROCEDURES
			+ """
					insert into {handling_fact} (dossier, number, stated_seq, restated_on, reversed_on, procedure, field, due_at,
					       code, agency, channel, came_in_seq, came_in_at, came_in_on, ended_at, ended_on, ended,
					       timeliness, cancelled_late, worked_minutes, working_days, overrun_minutes, asked_on,
					       apologised_on, returned_at, returned_on, return_by, four_at_place, five_at_place,
					       rating, rated_at)
					select fact.dossier, fact.number, procedures.seq, procedures.day, procedures.until, procedures.procedure,
					       procedures.field, fact.due_at,
					       fact.code, procedures.agency, fact.channel, fact.came_in_seq, fact.came_in_at,
					       fact.came_in_on, fact.ended_at, fact.ended_on, fact.ended, fact.timeliness,
					       fact.cancelled_late, fact.worked_minutes, fact.working_days, fact.overrun_minutes,
					       fact.asked_on, fact.apologised_on, fact.returned_at, fact.returned_on, fact.return_by,
					       fact.four_at_place, fact.five_at_place, fact.rating, fact.rated_at
					from procedures
					join {handling_fact} as fact on fact.dossier = procedures.dossier
					                            and fact.number = procedures.number
					                            and fact.reversed_on is null
					""";

	/** The row that told of it until the first of them. */
	private static final String CORRECTED = PROCEDURES + """
			update {handling_fact} as fact
			set reversed_on = procedures.day
			from procedures
			where procedures.nth = 1
			  and fact.dossier = procedures.dossier
			  and fact.number = procedures.number
			  and fact.stated_seq < procedures.seq
			  and fact.reversed_on is null
			""";

	private static final String ENDED = of("result-ready", "withdrawn", "stopped") + """
			, last as (
			    select distinct on (dossier, number) *
			    from handled
			    order by dossier, number, seq desc
			)
			update {handling_fact} as fact
			set ended = replace(upper(last.type), '-', '_'),
			    ended_at = last.occurred_at,
			    ended_on = official_date(last.occurred_at),
			    due_at = coalesce(last.due_at, fact.due_at),
			    timeliness = last.data ->> 'timeliness',
			    cancelled_late = last.type in ('withdrawn', 'stopped') and told_flag(last.data, 'late'),
			    worked_minutes = told_number(last.data, 'workedMinutes'),
			    working_days = told_number(last.data, 'workingDays'),
			    overrun_minutes = told_number(last.data, 'overrunMinutes')
			from last
			where fact.dossier = last.dossier
			  and fact.number = last.number
			""";

	/**
	 * The result is handed over; unless that was a mistake, which is undone at once. When
	 * a wrong result is handed over once more after its correction, it counts as it did.
	 */
	private static final String RETURNED = of("returned", "decision-undone") + """
			, last as (
			    select distinct on (dossier, number) *, type = 'returned' as returned
			    from handled
			    where (type = 'returned' or task_kind = 'RESULT_RETURN')
			      and not told_flag(data, 'corrected')
			    order by dossier, number, seq desc
			)
			update {handling_fact} as fact
			set returned_at = case when last.returned then last.occurred_at end,
			    returned_on = case when last.returned then official_date(last.occurred_at) end,
			    return_by = case when last.returned then last.data ->> 'returnBy' end
			from last
			where fact.dossier = last.dossier
			  and fact.number = last.number
			""";

	private static final String RATED = of("rated") + """
			update {handling_fact} as fact
			set rating = told_number(handled.data, 'score'),
			    rated_at = handled.occurred_at
			from handled
			where told_number(handled.data, 'score') between 1 and 5
			  and fact.dossier = handled.dossier
			  and fact.number = handled.number
			""";

	/**
	 * Bốn, năm tại chỗ: known when the result is returned and someone approved it (index
	 * visit_fact_of_dossier).
	 */
	private static final String AT_PLACE = of("returned", "decision-undone")
			+ """
					, steps as (
					    select fact.dossier, fact.number,
					           bool_and(visit.at_one_stop) filter (where visit.kind in ('APPRAISAL', 'APPROVAL', 'RESULT_RETURN')) as four,
					           bool_and(visit.at_one_stop) filter (where visit.kind = 'SEALING') as sealing,
					           bool_or(visit.kind = 'APPROVAL') and fact.returned_at is not null as known
					    from (select distinct dossier, number from handled) as touched
					    join {handling_fact} as fact on fact.dossier = touched.dossier and fact.number = touched.number
					                                and fact.reversed_on is null
					    left join {visit_fact} as visit on visit.dossier = fact.dossier
					                                   and visit.handling = fact.number
					                                   and visit.decided_on is not null
					                                   and visit.reversed_on is null
					                                   -- What a wrong result took to be made right is no step of how it came about.
					                                   and (visit.kind = 'RESULT_RETURN'
					                                        or visit.opened_at <= coalesce(fact.ended_at, 'infinity'))
					    group by fact.dossier, fact.number, fact.returned_at
					)
					update {handling_fact} as fact
					set four_at_place = case when steps.known then steps.four end,
					    five_at_place = case when steps.known then steps.four and steps.sealing end
					from steps
					where fact.dossier = steps.dossier
					  and fact.number = steps.number
					""";

	static final List<String> STATEMENTS = List.of(RESTATED, CORRECTED, ON_ITS_WAY, ENDED, RETURNED, RATED, AT_PLACE);

	private HandlingTelling() {
	}

	/** The events of those types, each with the handling that it belongs to. */
	static String of(String... types) {
		return """
				, handled as (
				    select told.*, handling.number
				    from told
				    cross join lateral (
				        select max(number) as number
				        from {handling_fact} -- primary key
				        where dossier = told.dossier
				          and came_in_seq < told.seq
				    ) as handling
				    where told.type in (%s)
				      and handling.number is not null
				)
				""".formatted(Arrays.stream(types).map((type) -> "'" + type + "'").collect(Collectors.joining(", ")));
	}

}
