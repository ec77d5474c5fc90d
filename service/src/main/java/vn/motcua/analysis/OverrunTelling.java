package vn.motcua.analysis;

import java.util.List;

/**
 * To whom the lateness of a late handling is laid, in minutes of office time after the
 * appointment.
 *
 * <p>
 * A step has its share of the limit once, for all its visits; steps without one share
 * what the others leave. The overrun is laid to those that took more than their share, in
 * proportion to how much more that was, so that all parts together are the overrun. Where
 * none took more, because time was lost between them, it is laid to the step that had the
 * dossier in hand when the appointment passed.
 */
final class OverrunTelling {

	/** Only steps under the clock; index visit_fact_of_dossier. */
	private static final String LAID = HandlingTelling.of("result-ready")
			+ """
					, late as (
					    select fact.*
					    from (select distinct dossier, number from handled) as touched
					    join {handling_fact} as fact on fact.dossier = touched.dossier and fact.number = touched.number
					    where fact.timeliness = 'LATE'
					      and told_on(fact.restated_on, fact.reversed_on, fact.ended_on)
					),
					used as (
					    select late.dossier, late.number, late.overrun_minutes as overrun,
					           late.worked_minutes - late.overrun_minutes as allowed,
					           visit.step, visit.unit,
					           sum(visit.worked_minutes) as worked,
					           max(max(visit.share_minutes)) over step / (count(*) over step)::numeric as own_share,
					           bool_or(late.due_at >= visit.opened_at and late.due_at < visit.decided_at) as in_hand,
					           max(visit.decided_at) as last
					    from late
					    join {visit_fact} as visit on visit.dossier = late.dossier and visit.handling = late.number
					    where visit.kind in ('APPRAISAL', 'CONSULTATION', 'APPROVAL', 'SEALING')
					      and visit.worked_minutes is not null
					      and visit.decided_at <= late.ended_at
					    group by late.dossier, late.number, late.overrun_minutes, late.worked_minutes, visit.step, visit.unit
					    window step as (partition by late.dossier, late.number, visit.step)
					),
					shared as (
					    select *,
					           case when own_share is not null then own_share
					                when allowed is not null then
					                    greatest(allowed - coalesce(sum(own_share) over handling, 0), 0)
					                        / count(*) filter (where own_share is null) over handling
					           end as share
					    from used
					    window handling as (partition by dossier, number)
					),
					exceeding as (
					    select *, greatest(worked - share, 0) as excess
					    from shared
					),
					ranked as (
					    select *,
					           row_number() over by_excess as part,
					           sum(excess) over by_excess as running,
					           sum(excess) over (partition by dossier, number) as all_excess
					    from exceeding
					    window by_excess as (partition by dossier, number
					                         order by excess desc, in_hand desc nulls last, last desc, step, unit
					                         rows unbounded preceding)
					),
					parts as (
					    select *,
					           case when overrun is null then nullif(round(excess), 0)
					                when all_excess = 0 then case part when 1 then overrun else 0 end
					                else round(overrun * running / all_excess) - round(overrun * (running - excess) / all_excess)
					           end as laid
					    from ranked
					)
					insert into {overrun_fact} (dossier, handling, part, code, agency, procedure, field, ended_at, ended_on, step, unit,
					                            worked_minutes, share_minutes, overrun_minutes)
					select late.dossier, late.number, coalesce(parts.part, 1), late.code, late.agency, late.procedure, late.field,
					       late.ended_at, late.ended_on, parts.step, parts.unit, parts.worked, round(parts.share),
					       case when parts.part is null then late.overrun_minutes else parts.laid end
					from late
					left join parts on parts.dossier = late.dossier
					               and parts.number = late.number
					               and (parts.part = 1 or parts.laid > 0)
					on conflict (dossier, handling, part) do nothing
					""";

	static final List<String> STATEMENTS = List.of(LAID);

	private OverrunTelling() {
	}

}
