package vn.motcua.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;

import vn.motcua.events.Reading;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

/** Parts what was heard into what is new, what was heard before, and what goes aside. */
final class Sifting {

	private final List<JournalEntry> fresh = new ArrayList<>();

	private final List<Heard> aside = new ArrayList<>();

	private final Map<TopicPartition, Tally> tallies = new LinkedHashMap<>();

	/** Of each dossier the latest event among these, in order of dossier. */
	static SortedMap<UUID, Long> latest(List<Heard> heard) {
		var latest = new TreeMap<UUID, Long>();
		for (Heard each : heard) {
			if (each.reading() instanceof Reading.Understood(JournalEvent event)) {
				latest.merge(event.entry().dossier(), event.seq(), Math::max);
			}
		}
		return latest;
	}

	/**
	 * Goes through them in order.
	 * @param latest of each dossier the last event that was taken in; moved along
	 */
	static Sifting of(List<Heard> heard, Map<UUID, Long> latest) {
		var sifting = new Sifting();
		for (Heard each : heard) {
			sifting.tallies.merge(each.partition(), sifting.sift(each, latest), Tally::plus);
		}
		return sifting;
	}

	private Tally sift(Heard heard, Map<UUID, Long> latest) {
		if (!(heard.reading() instanceof Reading.Understood(JournalEvent event))) {
			this.aside.add(heard);
			return Tally.SET_ASIDE;
		}
		var dossier = event.entry().dossier();
		if (event.seq() <= latest.getOrDefault(dossier, 0L)) {
			return Tally.REPEATED;
		}
		latest.put(dossier, event.seq());
		this.fresh.add(event.entry());
		return Tally.TAKEN;
	}

	List<JournalEntry> fresh() {
		return this.fresh;
	}

	List<Heard> aside() {
		return this.aside;
	}

	/** What came of each partition. */
	Map<TopicPartition, Tally> tallies() {
		return this.tallies;
	}

}
