package vn.motcua.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * What some events of the journal change in the facts: one statement after the other, for
 * all of the events at once.
 */
final class Telling {

	/** How many events are taken in at once. */
	static final int BATCH = 2000;

	/**
	 * The events, but for what is set aside. How few they are is said in so many words,
	 * because the database plans the statement once, without knowing the two places.
	 */
	private static final String TOLD = """
			with told as materialized (
			    select *
			    from journal
			    where seq > :after and seq <= :until
			      and not exists (
			          select
			          from facts_set_aside as aside -- primary key
			          where aside.reader = :reader
			            and aside.dossier = journal.dossier
			            and aside.seq <= journal.seq)
			    order by seq
			    limit %d
			)
			""".formatted(BATCH);

	/** Those of one dossier. */
	private static final String TOLD_OF_ONE = """
			with told as materialized (
			    select *
			    from journal -- index journal_of_dossier
			    where dossier = :dossier
			      and seq > :after and seq <= :until
			    order by seq
			)
			""";

	/**
	 * A few rows of each table are touched, and never all. The database would have to
	 * know by itself how large they have become, and learns of it long after.
	 */
	static final String BY_INDEX = """
			select set_config('enable_seqscan', 'off', true),
			       set_config('enable_hashjoin', 'off', true),
			       set_config('enable_mergejoin', 'off', true)
			""";

	/** Whole tables are compared: the database does that as it knows best. */
	static final String BY_CHOICE = BY_INDEX.replace("'off'", "'on'");

	/**
	 * In this order: a visit belongs to a handling, and what became of that follows from
	 * its visits.
	 */
	private static final List<String> STATEMENTS = Stream
		.of(List.of(HandlingTelling.CAME_IN), VisitTelling.STATEMENTS, HandlingTelling.STATEMENTS,
				OverrunTelling.STATEMENTS, RecordingTelling.STATEMENTS)
		.flatMap(List::stream)
		.toList();

	static final List<String> OF_ALL = STATEMENTS.stream().map(TOLD::concat).toList();

	static final List<String> OF_ONE = STATEMENTS.stream().map(TOLD_OF_ONE::concat).toList();

	private Telling() {
	}

}
