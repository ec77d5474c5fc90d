package vn.motcua.statistics;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was counted, for each key and, for itself, in all.
 */
record Figures(SortedMap<String, Counts> rows, Counts sum) {

	Counts row(String key) {
		return this.rows.getOrDefault(key, Counts.NONE);
	}

	/** The keys of both, in order. */
	SortedSet<String> keys(Figures other) {
		var keys = new TreeSet<>(this.rows.keySet());
		keys.addAll(other.rows.keySet());
		return keys;
	}

}
