package vn.motcua.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import vn.motcua.journal.JournalEvent;

/**
 * Events in waves, each dossier at most once in each: when a wave has arrived before the
 * next sets out, no event can overtake another of its dossier, whichever fails.
 */
record Waves(List<List<JournalEvent>> inOrder) {

	static Waves of(List<JournalEvent> events) {
		var waves = new ArrayList<List<JournalEvent>>();
		var seen = new HashMap<UUID, Integer>();
		for (var event : events) {
			int before = seen.merge(event.entry().dossier(), 1, Integer::sum) - 1;
			if (before == waves.size()) {
				waves.add(new ArrayList<>());
			}
			waves.get(before).add(event);
		}
		return new Waves(waves);
	}

}
