package vn.motcua.analysis;

/**
 * The SQL of visits as they stood at the end of the period: when it has not ended, as
 * they stand.
 */
final class Visits {

	/**
	 * What holds for a decision that had not been taken back by then. One that was taken
	 * back later goes on counting in the periods that had ended.
	 */
	static final String STANDS = "(visit.reversed_on is null or visit.reversed_on > :to)";

	/**
	 * Steps that were open then, in whose hands, and whether they were overdue: as the
	 * journal tells it of that moment (indexes visit_fact_in_hand and
	 * journal_of_dossier). Whatever opens, assigns or hands over a step says who has it
	 * then, and whatever moves when it is due says until when. A dossier that waits for
	 * its applicant is not overdue.
	 */
	static final String OPEN = """
			from visit_fact as visit
			left join lateral (
			    select data ->> 'assignee' as officer
			    from journal
			    where dossier = visit.dossier
			      and task = coalesce(visit.part_of, visit.task)
			      and type in ('task-opened', 'task-assigned', 'task-transferred')
			      and occurred_at < :asOf
			    order by seq desc
			    limit 1
			) as held on true
			left join lateral (
			    select case when task = coalesce(visit.part_of, visit.task) then told_moment(data, 'taskDueAt')
			                else told_moment(data -> 'stepsDueAt', coalesce(visit.part_of, visit.task)::text) end as due_at
			    from journal
			    where dossier = visit.dossier
			      and (task = coalesce(visit.part_of, visit.task) and jsonb_exists(data, 'taskDueAt')
			           or jsonb_exists(data -> 'stepsDueAt', coalesce(visit.part_of, visit.task)::text))
			      and occurred_at < :asOf
			    order by seq desc
			    limit 1
			) as promised on true
			left join lateral (
			    select state
			    from journal
			    where dossier = visit.dossier
			      and occurred_at < :asOf
			    order by seq desc
			    limit 1
			) as stood on true
			where tstzrange(visit.opened_at, visit.closed_at) @> :asOf::timestamptz
			  and visit.opened_at < :asOf
			""";

	/** Of one of those, whether it is overdue. */
	static final String OVERDUE = "coalesce(stood.state = 'PROCESSING' and promised.due_at < :asOf, false)";

	private Visits() {
	}

}
