package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.journal.JournalEvent;

/**
 * The changes of many events, added up, in the order of their keys: whoever writes them
 * walks the indexes in one direction, as everyone else does.
 */
final class Batch {

	private final Map<Grain, SortedMap<Key, int[]>> figures = new EnumMap<>(Grain.class);

	private final SortedMap<CancelledKey, int[]> cancellations = new TreeMap<>();

	private Batch() {
		for (Grain grain : Grain.values()) {
			this.figures.put(grain, new TreeMap<>());
		}
	}

	static Batch of(Collection<JournalEvent> events) {
		var batch = new Batch();
		events.stream().map(Projection::of).flatMap(List::stream).forEach(batch::add);
		return batch;
	}

	private void add(Change change) {
		switch (change) {
			case Change.Counted counted ->
				this.figures.forEach((grain,
						sums) -> sums.computeIfAbsent(new Key(grain.startOf(counted.day()), counted.slice()),
								(key) -> new int[Measure.values().length])[counted.measure().ordinal()] += counted
									.by());
			case Change.Cancelled cancelled -> this.cancellations.computeIfAbsent(
					new CancelledKey(cancelled.cancelledOn(), cancelled.receivedOn(), cancelled.slice()),
					(key) -> new int[2])[cancelled.late() ? 1 : 0]++;
		}
	}

	/** For each period and slice the sums, in the order of the measures. */
	SortedMap<Key, int[]> figures(Grain grain) {
		return this.figures.getOrDefault(grain, new TreeMap<>());
	}

	/** How many were cancelled in time, and how many late. */
	SortedMap<CancelledKey, int[]> cancellations() {
		return this.cancellations;
	}

	record Key(LocalDate start, Slice slice) implements Comparable<Key> {

		private static final Comparator<Key> ORDER = Comparator.comparing(Key::start).thenComparing(Key::slice);

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}

	}

	record CancelledKey(LocalDate cancelledOn, LocalDate receivedOn, Slice slice) implements Comparable<CancelledKey> {

		private static final Comparator<CancelledKey> ORDER = Comparator.comparing(CancelledKey::cancelledOn)
			.thenComparing(CancelledKey::receivedOn)
			.thenComparing(CancelledKey::slice);

		@Override
		public int compareTo(CancelledKey other) {
			return ORDER.compare(this, other);
		}

	}

}
