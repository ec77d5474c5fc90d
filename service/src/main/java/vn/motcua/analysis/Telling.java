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
	 * The events. How few they are is said in so many words, because the database plans
	 * the statement once, without knowing the two places.
	 */
	static final String TOLD = """
			with told as materialized (
			    select *
			    from journal
			    where seq > :after and seq <= :until
			    order by seq
			    limit %d
			)
			""".formatted(BATCH);

	/** In this order: what a dossier amounts to follows from its steps. */
	static final List<String> STATEMENTS = Stream
		.of(StepTelling.STATEMENTS, DossierTelling.STATEMENTS, RecordingTelling.STATEMENTS)
		.flatMap(List::stream)
		.map(TOLD::concat)
		.toList();

	private Telling() {
	}

}
