package vn.motcua.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

/**
 * Where those wait who want the same scarce thing: each source has its turn after the
 * other, and of a source each name; so whoever brings many waits behind his own. It holds
 * no more than it was made for, and no more than a part of that from one source.
 */
final class FairQueue<T> {

	private final int most;

	private final int mostOfSource;

	private final ArrayDeque<T> ahead = new ArrayDeque<>();

	private final SequencedMap<String, Waiting<T>> bySource = new LinkedHashMap<>();

	private int size;

	FairQueue(int most, int mostOfSource) {
		this.most = most;
		this.mostOfSource = mostOfSource;
	}

	/** Goes before all others; there is always room for it. */
	synchronized void addAhead(T item) {
		this.ahead.add(item);
	}

	/** Joins the queue; false when there is no room. */
	synchronized boolean add(String source, String name, T item) {
		var ofSource = this.bySource.get(source);
		if (this.size >= this.most || ofSource != null && ofSource.size >= this.mostOfSource) {
			return false;
		}
		this.bySource.computeIfAbsent(source, (key) -> new Waiting<>()).add(name, item);
		this.size++;
		return true;
	}

	/** Whose turn it is. */
	synchronized @Nullable T poll() {
		var first = this.ahead.isEmpty() ? this.bySource.pollFirstEntry() : null;
		if (first == null) {
			return this.ahead.poll();
		}
		var item = first.getValue().poll();
		this.size--;
		if (first.getValue().size > 0) {
			this.bySource.put(first.getKey(), first.getValue());
		}
		return item;
	}

	/** How many wait who were not recognised. */
	synchronized int size() {
		return this.size;
	}

	/** All who wait, who wait no longer. */
	synchronized List<T> drain() {
		List<T> all = new ArrayList<>();
		for (T item = poll(); item != null; item = poll()) {
			all.add(item);
		}
		return all;
	}

	/** What waits from one source. */
	private static final class Waiting<T> {

		private final SequencedMap<String, ArrayDeque<T>> byName = new LinkedHashMap<>();

		private int size;

		void add(String name, T item) {
			this.byName.computeIfAbsent(name, (key) -> new ArrayDeque<>()).add(item);
			this.size++;
		}

		T poll() {
			var first = Objects.requireNonNull(this.byName.pollFirstEntry());
			var item = first.getValue().remove();
			this.size--;
			if (!first.getValue().isEmpty()) {
				this.byName.put(first.getKey(), first.getValue());
			}
			return item;
		}

	}

}
