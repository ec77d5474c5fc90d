package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/**
 * What happened to a dossier, with both readings of what was corrected, as far as they
 * are for the reader.
 */
@Component
public class ReadingHistory {

	private final RegisteredCorrections corrections;

	private final AnsweringDossiers answering;

	ReadingHistory(RegisteredCorrections corrections, AnsweringDossiers answering) {
		this.corrections = corrections;
		this.answering = answering;
	}

	/** To one who asked for this very dossier. */
	public List<HistoryItem> of(Dossier dossier, List<JournalEvent> events, Actor reader) {
		var corrected = events.stream()
			.map(JournalEvent::entry)
			.filter((entry) -> entry.type() == EventType.CORRECTED)
			.map((entry) -> entry.id())
			.toList();
		Map<UUID, List<CorrectedField>> readings = corrected.isEmpty() ? Map.of()
				: this.corrections.of(dossier.getId(), corrected);
		var disclosure = this.answering.disclosure(dossier, reader);
		return events.stream()
			.map((event) -> HistoryItem.of(event,
					readings.getOrDefault(event.entry().id(), List.of())
						.stream()
						.map((field) -> field.disclosed(disclosure))
						.toList()))
			.toList();
	}

}
