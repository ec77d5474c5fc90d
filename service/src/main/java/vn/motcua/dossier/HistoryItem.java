package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

/**
 * One event of a dossier's history.
 *
 * @param task the kind of task it concerns, if one
 * @param importedBy who took it over from another system; none for what was lived here
 * @param data what is particular to this type of event
 */
public record HistoryItem(long seq, UUID id, String type, Instant occurredAt, Instant recordedAt, String actor,
		@Nullable String onBehalfOf, @Nullable String importedBy, String agency, @Nullable String task,
		@Nullable UUID taskId, @Nullable String outcome, @Nullable String note, DossierState state, int nationalState,
		@Nullable Instant dueAt, Map<String, Object> data) {

	public static HistoryItem of(JournalEvent event) {
		var entry = event.entry();
		var state = DossierState.valueOf(entry.state());
		return new HistoryItem(event.seq(), entry.id(), entry.type().wireName(), entry.occurredAt(), entry.recordedAt(),
				entry.actor(), entry.onBehalfOf(), entry.importedBy(), agencyOf(entry), entry.taskKind(), entry.task(),
				entry.outcome(), entry.note(), state, state.nationalState(), entry.dueAt(), entry.data());
	}

	/**
	 * The agency whose step it was, where that is not the one that received the dossier.
	 */
	private static String agencyOf(JournalEntry entry) {
		return (entry.data().get("taskAgency") instanceof String other) ? other : entry.agency();
	}

}
