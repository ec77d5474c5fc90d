package vn.motcua.statistics;

import java.util.Comparator;

import vn.motcua.journal.JournalEntry;

/**
 * What figures are kept apart by.
 *
 * @param agency that received the dossier
 * @param field of administration (lĩnh vực)
 * @param channel of receipt
 */
record Slice(String agency, String procedure, String field, String channel) implements Comparable<Slice> {

	private static final Comparator<Slice> ORDER = Comparator.comparing(Slice::agency)
		.thenComparing(Slice::procedure)
		.thenComparing(Slice::field)
		.thenComparing(Slice::channel);

	static Slice of(JournalEntry entry) {
		return new Slice(entry.agency(), entry.procedure(), entry.field(), entry.channel());
	}

	@Override
	public int compareTo(Slice other) {
		return ORDER.compare(this, other);
	}

}
