package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What many events change, added up, in the order of the keys: whoever writes it walks
 * the indexes in one direction, as everyone else does.
 */
final class Batch {

	private final List<Entry> entries;

	private final Map<Grain, Map<Key, int[]>> figures = new EnumMap<>(Grain.class);

	private final SortedMap<UUID, Stand> stands = new TreeMap<>();

	private Batch(List<Entry> entries) {
		this.entries = entries;
		var days = new HashMap<Key, int[]>();
		for (Entry entry : entries) {
			var change = entry.change();
			sums(days, new Key(Total.NONE, change.day(), entry.slice()))[change.measure().ordinal()] += change.by();
			if (change.measure().isStock()) {
				this.stands.merge(entry.dossier(), Stand.of(entry), Stand::and);
			}
		}
		// Coarse sums are added up from finer ones, of which there are fewer than
		// changes.
		this.figures.put(Grain.DAY, totals(days));
		for (Grain grain : List.of(Grain.HALF, Grain.MONTH, Grain.YEAR)) {
			var coarser = new HashMap<Key, int[]>();
			figures(grain.finer()).forEach((key, finer) -> add(finer, sums(coarser, key.of(grain))));
			this.figures.put(grain, coarser);
		}
	}

	static Batch of(List<Entry> entries) {
		return new Batch(entries);
	}

	private static Map<Key, int[]> totals(Map<Key, int[]> days) {
		var all = new HashMap<>(days);
		for (Total total : List.of(Total.PROCEDURES, Total.AGENCIES, Total.BOTH)) {
			days.forEach((key, sums) -> add(sums, sums(all, new Key(total, key.start(), total.of(key.slice())))));
		}
		return all;
	}

	private static int[] sums(Map<Key, int[]> figures, Key key) {
		return figures.computeIfAbsent(key, (absent) -> new int[Measure.values().length]);
	}

	private static void add(int[] more, int[] sums) {
		for (int measure = 0; measure < sums.length; measure++) {
			sums[measure] += more[measure];
		}
	}

	List<Entry> entries() {
		return this.entries;
	}

	/** For each total, period and slice the sums, in the order of the measures. */
	SortedMap<Key, int[]> figures(Grain grain) {
		return new TreeMap<>(this.figures.getOrDefault(grain, Map.of()));
	}

	/** How the dossiers stand otherwise than before. */
	List<Stand> stands() {
		return this.stands.values().stream().filter(Stand::isOther).toList();
	}

	/** That of a figure of one grain. */
	record Key(Total total, LocalDate start, Slice slice) implements Comparable<Key> {

		private static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.total().name())
			.thenComparing((key) -> key.slice().agency())
			.thenComparing(Key::start)
			.thenComparing(Key::slice);

		Key of(Grain grain) {
			return new Key(this.total, grain.startOf(this.start), this.slice);
		}

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}

	}

}
