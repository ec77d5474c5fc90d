package vn.motcua.analysis;

import java.util.List;

/** What events tell of visits: of each time that a step was open. */
final class VisitTelling {

	/** The handling in which an event happens; 0 before receipt. */
	private static final String HANDLING = """
			coalesce((select max(handling.number)
			          from {handling_fact} as handling -- primary key
			          where handling.dossier = told.dossier
			            and handling.came_in_seq < told.seq), 0)
			""";

	private static final String OPENED = """
			insert into {visit_fact} (task, opened_seq, dossier, handling, code, agency, procedure, field, channel, step, kind,
			                          unit, opened_at, due_at, at_one_stop)
			select task, seq, dossier, {handling}, code, agency, procedure, field, channel,
			       coalesce(data ->> 'step', lower(task_kind)),
			       task_kind,
			       coalesce(data ->> 'taskAgency', agency),
			       occurred_at,
			       told_moment(data, 'taskDueAt'),
			       told_flag(data, 'atOneStop')
			from told
			where type = 'task-opened'
			  and task is not null
			  and task_kind is not null
			order by seq
			on conflict (task) do nothing
			"""
		.replace("{handling}", HANDLING);

	/** Each handover of a step, with the visit as it is told of so far. */
	private static final String TRANSFERRED = """
			, transferred as (
			    select told.task, told.seq, told.agency, told.occurred_at,
			           coalesce(told.data ->> 'taskAgency', told.agency) as unit,
			           visit.agency as agency_before, visit.unit as unit_before, visit.opened_at
			    from told
			    join {visit_fact} as visit on visit.task = told.task
			    where told.type = 'task-transferred'
			      and visit.opened_seq < told.seq
			      and visit.closed_at is null
			)
			""";

	/**
	 * Chuyển giao: until that moment it was open at the predecessor. That part of the
	 * visit is over, and told of beside the one that goes on.
	 */
	private static final String AT_PREDECESSOR = TRANSFERRED
			+ """
					, stayed as (
					    select task, seq,
					           lag(agency, 1, agency_before) over handovers as agency,
					           lag(unit, 1, unit_before) over handovers as unit,
					           greatest(opened_at, max(occurred_at) over (handovers rows between unbounded preceding
					                                                                      and 1 preceding)) as opened_at,
					           greatest(opened_at, max(occurred_at) over handovers) as closed_at
					    from transferred
					    window handovers as (partition by task order by seq)
					)
					insert into {visit_fact} (task, part_of, opened_seq, dossier, handling, code, agency, procedure, field, channel,
					                          step, kind, unit, opened_at, closed_at, due_at, at_one_stop)
					select md5(visit.task || ' ' || stayed.seq)::uuid, visit.task, visit.opened_seq, visit.dossier,
					       visit.handling, visit.code, stayed.agency, visit.procedure, visit.field, visit.channel, visit.step,
					       visit.kind, stayed.unit, stayed.opened_at, stayed.closed_at, visit.due_at, visit.at_one_stop
					from stayed
					join {visit_fact} as visit on visit.task = stayed.task
					on conflict (task) do nothing
					""";

	/** From the last of those moments on it is open at the successor. */
	private static final String AT_SUCCESSOR = TRANSFERRED + """
			, stays as (
			    select distinct on (task) task, agency, unit,
			           greatest(opened_at, max(occurred_at) over (partition by task)) as opened_at
			    from transferred
			    order by task, seq desc
			)
			update {visit_fact} as visit
			set agency = stays.agency,
			    unit = stays.unit,
			    opened_at = stays.opened_at
			from stays
			where visit.task = stays.task
			""";

	/**
	 * A step is decided once each time; its opening may have been told before, or by this
	 * alone.
	 */
	private static final String DECIDED = """
			insert into {visit_fact} as visit (task, opened_seq, dossier, handling, code, agency, procedure, field, channel,
			                                   step, kind, unit, officer, on_behalf_of, opened_at, closed_at, decided_at,
			                                   decided_on, worked_minutes, share_minutes, due_at, late, at_one_stop, outcome)
			select distinct on (task)
			       task, seq, dossier, {handling}, code, agency, procedure, field, channel,
			       coalesce(data ->> 'step', lower(task_kind)),
			       task_kind,
			       coalesce(data ->> 'taskAgency', agency),
			       -- What was imported is nobody's work here, whoever is named.
			       case when imported_by is null then actor else 'import' end,
			       case when imported_by is null then on_behalf_of end,
			       coalesce(told_moment(data, 'openedAt'), occurred_at),
			       greatest(told_moment(data, 'openedAt'), occurred_at),
			       occurred_at,
			       official_date(occurred_at),
			       told_number(data, 'workedMinutes'),
			       told_number(data, 'shareMinutes'),
			       told_moment(data, 'taskDueAt'),
			       told_flag(data, 'late'),
			       told_flag(data, 'atOneStop'),
			       outcome
			from told
			where type = 'task-decided'
			  and task is not null
			  and task_kind is not null
			  and outcome is not null
			order by task, seq
			on conflict (task) do update
			set procedure = excluded.procedure, -- may have been corrected while it was open
			    field = excluded.field,
			    step = excluded.step,
			    unit = excluded.unit,
			    officer = excluded.officer,
			    on_behalf_of = excluded.on_behalf_of,
			    closed_at = greatest(excluded.decided_at, visit.opened_at),
			    decided_at = excluded.decided_at,
			    decided_on = excluded.decided_on,
			    worked_minutes = excluded.worked_minutes,
			    share_minutes = excluded.share_minutes,
			    due_at = excluded.due_at,
			    late = excluded.late,
			    at_one_stop = excluded.at_one_stop,
			    outcome = excluded.outcome
			where visit.decided_at is null
			"""
		.replace("{handling}", HANDLING);

	/**
	 * What nobody need do any more (index visit_fact_of_dossier): what was open when the
	 * dossier ended, came back or went another way, and an apology that is not owed.
	 */
	private static final String NEEDED_NO_LONGER = """
			, closing as (
			    select distinct on (visit.task) visit.task, told.occurred_at
			    from told
			    join {visit_fact} as visit on visit.dossier = told.dossier
			    where told.type in ('withdrawn', 'stopped', 'refused-at-receipt', 'returned', 'reopened', 'result-ready',
			                        'result-sent-back', 'decision-undone', 'overdue-reversed', 'corrected')
			      and visit.closed_at is null
			      and visit.opened_seq < told.seq
			      and case told.type
			              when 'decision-undone' then case told.outcome when 'CONSULT' then visit.kind = 'CONSULTATION'
			                                                            else visit.kind <> 'APOLOGY' end
			              when 'result-ready' then visit.kind = 'APOLOGY' and told.data ->> 'timeliness' <> 'LATE'
			              when 'overdue-reversed' then visit.kind = 'APOLOGY'
			              -- Its way began anew before it: it names what it left behind.
			              when 'corrected' then jsonb_exists(told.data -> 'stepsDropped', visit.task::text)
			              else true
			          end
			    order by visit.task, told.seq
			)
			update {visit_fact} as visit
			set closed_at = greatest(closing.occurred_at, visit.opened_at)
			from closing
			where visit.task = closing.task
			""";

	/**
	 * Hủy thao tác: it was decided on its day, and is not from the day of this on. Who
	 * has it again has it as another visit.
	 */
	private static final String REVERSED = """
			, undone as (
			    select distinct on (task) task, occurred_at
			    from told
			    where type = 'decision-undone'
			      and task is not null
			    order by task, seq
			)
			update {visit_fact} as visit
			set reversed_on = official_date(undone.occurred_at)
			from undone
			where visit.task = undone.task
			  and visit.reversed_on is null
			""";

	/**
	 * The request to the applicant is told beside the decision that made it, in the same
	 * moment (index visit_fact_of_dossier).
	 */
	private static final String SUPPLEMENT_REQUESTED = """
			update {visit_fact} as visit
			set supplement_round = coalesce(told_number(told.data, 'round'), 0),
			    notice_late = told_flag(told.data, 'noticeLate')
			from told
			where told.type = 'supplement-requested'
			  and visit.dossier = told.dossier
			  and visit.outcome = 'REQUEST_SUPPLEMENT'
			  and visit.decided_at = told.occurred_at
			""";

	/**
	 * What the visits before had taken of the share that a step has once. What was taken
	 * back took its time all the same.
	 */
	private static final String BEFORE = """
			, touched as (
			    select distinct dossier
			    from told
			    where type = 'task-decided'
			),
			taken as (
			    select task,
			           coalesce(sum(worked_minutes) over (partition by dossier, handling, step, unit
			                                              order by decided_at, opened_seq
			                                              rows between unbounded preceding and 1 preceding), 0) as minutes
			    from touched
			    join {visit_fact} using (dossier)
			    where decided_at is not null
			)
			update {visit_fact} as visit
			set before_minutes = taken.minutes
			from taken
			where visit.task = taken.task
			  and visit.before_minutes <> taken.minutes
			""";

	static final List<String> STATEMENTS = List.of(OPENED, AT_PREDECESSOR, AT_SUCCESSOR, DECIDED, NEEDED_NO_LONGER,
			REVERSED, SUPPLEMENT_REQUESTED, BEFORE);

	private VisitTelling() {
	}

}
