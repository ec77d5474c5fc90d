package vn.motcua.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.journal.JournalEvent;

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

	/**
	 * What the event changes, at most once for each day and measure: what it takes back
	 * and books again is no change.
	 */
	static List<Entry> of(JournalEvent event) {
		var told = event.entry();
		var slice = Slice.of(told);
		Map<List<Object>, Change> changes = new LinkedHashMap<>();
		Projection.of(event)
			.forEach((change) -> changes.merge(List.of(change.day(), change.measure()), change, Change::and));
		return changes.values()
			.stream()
			.filter((change) -> change.by() != 0)
			.map((change) -> new Entry(event.seq(), told.dossier(), told.code(), slice, change))
			.toList();
	}

	static List<Entry> of(Collection<JournalEvent> events) {
		return events.stream().map(Entry::of).flatMap(List::stream).sorted(ORDER).toList();
	}

}
