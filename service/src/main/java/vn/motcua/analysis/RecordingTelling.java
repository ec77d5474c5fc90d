package vn.motcua.analysis;

import java.util.List;

/** What events tell of the time between doing a thing and writing it down. */
final class RecordingTelling {

	/**
	 * What one person did at one time is one act, told by its first event; its others
	 * were written down at once, so that their numbers lie near (index
	 * journal_of_dossier). Imports tell no lag, and their past lies far back; who takes a
	 * task in hand, corrects what was written or gives a rating cannot be late.
	 */
	private static final String RECORDED = """
			insert into {recording_fact} (seq, dossier, code, agency, procedure, field, unit, type, actor, day, minutes)
			select seq, dossier, code, agency, procedure, field,
			       coalesce(data ->> 'taskAgency', agency),
			       type,
			       actor,
			       official_date(occurred_at),
			       coalesce(told_number(data, 'recordedAfterMinutes'), 0)
			from told
			where actor not in ('system', 'import')
			  and imported_by is null
			  and type not in ('task-assigned', 'rated', 'receipt-reversed', 'corrected',
			                   'transferred-out', 'transferred-in', 'task-transferred')
			  and (told_number(data, 'recordedAfterMinutes') is not null
			       or recorded_at < occurred_at + interval '1 minute')
			  and not exists (
			      select
			      from journal as earlier
			      where earlier.dossier = told.dossier
			        and earlier.seq between told.seq - 1000 and told.seq - 1
			        and earlier.recorded_at = told.recorded_at
			        and earlier.actor = told.actor)
			on conflict (seq) do nothing
			""";

	static final List<String> STATEMENTS = List.of(RECORDED);

	private RecordingTelling() {
	}

}
