package vn.motcua.analysis;

import java.util.List;

/** What events tell of steps. */
final class StepTelling {

	/**
	 * A step is decided once. Journals of the time before its opening was told say it in
	 * an event of its own (index journal_of_dossier).
	 */
	private static final String DECIDED = """
			insert into {step_fact} (task, dossier, code, agency, procedure, field, channel, step, kind, unit, officer,
			                         on_behalf_of, opened_at, decided_at, decided_on, worked_minutes, share_minutes,
			                         due_at, late, at_one_stop, outcome)
			select task, dossier, code, agency, procedure, field, channel,
			       coalesce(data ->> 'step', lower(task_kind)),
			       task_kind,
			       coalesce(data ->> 'taskAgency', agency),
			       -- What was imported is nobody's work here, whoever is named.
			       case when imported_by is null then actor else 'import' end,
			       case when imported_by is null then on_behalf_of end,
			       coalesce(told_moment(data, 'openedAt'),
			                (select opened.occurred_at
			                 from journal as opened
			                 where opened.dossier = told.dossier
			                   and opened.seq < told.seq
			                   and opened.task = told.task
			                   and opened.type = 'task-opened'
			                 order by opened.seq
			                 limit 1),
			                occurred_at),
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
			order by seq
			on conflict (task) do nothing
			""";

	/** Hủy thao tác: it was not decided. Who has it again has it as another step. */
	private static final String UNDONE = """
			delete from {step_fact} as step
			using told
			where told.type = 'decision-undone'
			  and step.task = told.task
			""";

	/**
	 * The request to the applicant is told beside the decision that made it, in the same
	 * moment (index step_fact_of_dossier).
	 */
	private static final String SUPPLEMENT_REQUESTED = """
			update {step_fact} as step
			set supplement_round = coalesce(told_number(told.data, 'round'), 0),
			    notice_late = told_flag(told.data, 'noticeLate')
			from told
			where told.type = 'supplement-requested'
			  and step.dossier = told.dossier
			  and step.outcome = 'REQUEST_SUPPLEMENT'
			  and step.decided_at = told.occurred_at
			""";

	static final List<String> STATEMENTS = List.of(DECIDED, UNDONE, SUPPLEMENT_REQUESTED);

	private StepTelling() {
	}

}
