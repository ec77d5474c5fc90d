package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.JournalReader;
import vn.motcua.journal.UnreadableEvent;

/**
 * Makes entries of events. What each changes is told by itself, but for what is dated
 * back: that must fit into what was booked of its dossier, which its earlier events tell
 * (index journal_of_dossier).
 */
record Booking(JournalReader journal) {

	/**
	 * What was booked before of those dossiers of which something is dated back.
	 *
	 * @param unreadable of their earlier events: those that cannot be read any more
	 */
	record Past(Map<UUID, BookedStanding> booked, List<UnreadableEvent> unreadable) {
	}

	/**
	 * What was booked before events that follow each other.
	 * @param after the place before the first
	 */
	Past past(Collection<JournalEvent> events, long after) {
		Set<UUID> dossiers = events.stream()
			.filter((event) -> isDatedBack(event, changes(event)))
			.map((event) -> event.entry().dossier())
			.collect(Collectors.toSet());
		Map<UUID, BookedStanding> booked = new HashMap<>();
		if (dossiers.isEmpty()) {
			return new Past(booked, List.of());
		}
		dossiers.forEach((dossier) -> booked.put(dossier, new BookedStanding()));
		var before = this.journal.of(dossiers, after);
		before.events().forEach((event) -> changes(event, booked));
		return new Past(booked, before.unreadable());
	}

	/** The entries of those events. */
	static List<Entry> entries(Collection<JournalEvent> events, Past past) {
		return events.stream()
			.flatMap((event) -> entries(event, changes(event, past.booked())).stream())
			.sorted(Entry.ORDER)
			.toList();
	}

	private static List<Change> changes(JournalEvent event, Map<UUID, BookedStanding> booked) {
		var changes = changes(event);
		var standing = booked.get(event.entry().dossier());
		if (standing == null) {
			return changes;
		}
		var fitting = isDatedBack(event, changes) ? standing.fit(changes,
				OfficialTime.dateOf(event.entry().occurredAt()), event.entry().type() == EventType.OVERDUE) : changes;
		standing.book(fitting);
		return fitting;
	}

	/**
	 * What the event changes, at most once for each day and measure: what it takes back
	 * and books again is no change.
	 */
	private static List<Change> changes(JournalEvent event) {
		Map<List<Object>, Change> changes = new LinkedHashMap<>();
		Projection.of(event)
			.forEach((change) -> changes.merge(List.of(change.day(), change.measure()), change, Change::and));
		return changes.values().stream().filter((change) -> change.by() != 0).toList();
	}

	private static boolean isDatedBack(JournalEvent event, List<Change> changes) {
		var recordedOn = OfficialTime.dateOf(event.entry().recordedAt());
		return changes.stream().anyMatch((change) -> change.measure().isStock() && change.day().isBefore(recordedOn));
	}

	private static List<Entry> entries(JournalEvent event, List<Change> changes) {
		var told = event.entry();
		var slice = Slice.of(told);
		List<Entry> entries = new ArrayList<>();
		changes.forEach((change) -> entries.add(new Entry(event.seq(), told.dossier(), told.code(), slice, change)));
		return entries;
	}

}
