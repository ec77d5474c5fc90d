package vn.motcua.statistics;

import java.util.Comparator;
import java.util.UUID;

/**
 * A change in the figures with the dossier that made it: every figure is a sum of these,
 * so every figure can be opened.
 *
 * @param seq of the event
 */
record Entry(long seq, UUID dossier, String code, Slice slice, Change change) {

	/** That of the primary key of the table. */
	static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.slice().agency())
		.thenComparing((entry) -> entry.change().measure())
		.thenComparing((entry) -> entry.change().day())
		.thenComparing(Entry::seq);

}
