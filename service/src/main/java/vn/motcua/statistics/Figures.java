package vn.motcua.statistics;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What was counted, for each key and, for itself, in all.
 */
record Figures(SortedMap<String, Counts> rows, Counts sum) {

	/** The same with other keys; those that become one are added up. */
	Figures keyedBy(UnaryOperator<String> key) {
		var keyed = new TreeMap<String, Counts>();
		this.rows.forEach((each, counts) -> keyed.merge(key.apply(each), counts, Counts::and));
		return new Figures(keyed, this.sum);
	}

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
