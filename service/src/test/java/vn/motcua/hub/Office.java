package vn.motcua.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

/** A one-stop unit somewhere, with a journal of its own. */
final class Office {

	private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");

	private final String agency;

	private final List<JournalEvent> journal = new ArrayList<>();

	private int dossiers;

	Office(String agency) {
		this.agency = agency;
	}

	/** A dossier that is received; nothing else happens to it. */
	List<JournalEvent> receives() {
		return live(EventType.RECEIVED);
	}

	/** A dossier that gets its result in time. */
	List<JournalEvent> resolves() {
		return live(EventType.RECEIVED, EventType.TASK_OPENED, EventType.TASK_DECIDED, EventType.RESULT_READY,
				EventType.RETURNED);
	}

	/** A new dossier to which these things happen, an hour apart. */
	List<JournalEvent> live(EventType... types) {
		var dossier = UUID.randomUUID();
		var code = "%s-260302-%04d".formatted(this.agency, ++this.dossiers);
		var life = new ArrayList<JournalEvent>();
		for (EventType type : types) {
			life.add(event(type, dossier, code, BEGIN.plus(Duration.ofHours(life.size())), Map.of()));
		}
		return life;
	}

	/** One event of a new dossier, with something particular to it. */
	JournalEvent event(EventType type, Instant at, Map<String, Object> data) {
		return event(type, UUID.randomUUID(), "%s-260302-%04d".formatted(this.agency, ++this.dossiers), at, data);
	}

	private JournalEvent event(EventType type, UUID dossier, String code, Instant at, Map<String, Object> data) {
		var entry = new JournalEntry(UUID.randomUUID(), type, dossier, code, at, at, "clerk", null, this.agency,
				"1.000894", "Hộ tịch", "COUNTER", "PROCESSING", BEGIN.plus(Duration.ofDays(3)), null, null, null, null,
				data);
		// Numbers of a journal have gaps.
		var event = new JournalEvent(3L * this.journal.size() + 1, entry);
		this.journal.add(event);
		return event;
	}

	/** All that happened here. */
	List<JournalEvent> journal() {
		return List.copyOf(this.journal);
	}

}
