package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

/**
 * One event of a dossier's history.
 *
 * @param task the kind of task it concerns, if one
 * @param importedBy who took it over from another system; none for what was lived here
 * @param data what is particular to this type of event
 * @param corrected both readings of what was corrected by this, as far as they are for
 * the reader; empty for everything else
 */
public record HistoryItem(long seq, UUID id, String type, Instant occurredAt, Instant recordedAt, String actor,
		@Nullable String onBehalfOf, @Nullable String importedBy, String agency, @Nullable String task,
		@Nullable UUID taskId, @Nullable String outcome, @Nullable String note, DossierState state, int nationalState,
		@Nullable Instant dueAt, Map<String, Object> data,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<CorrectedField> corrected) {

	static HistoryItem of(JournalEvent event, List<CorrectedField> corrected) {
		var entry = event.entry();
		var state = DossierState.valueOf(entry.state());
		return new HistoryItem(event.seq(), entry.id(), entry.type().wireName(), entry.occurredAt(), entry.recordedAt(),
				entry.actor(), entry.onBehalfOf(), entry.importedBy(), agencyOf(entry), entry.taskKind(), entry.task(),
				entry.outcome(), entry.note(), state, state.nationalState(), entry.dueAt(), entry.data(), corrected);
	}

	/**
	 * The agency whose step it was, where that is not the one that received the dossier.
	 */
	static String agencyOf(JournalEntry entry) {
		return (entry.data().get("taskAgency") instanceof String other) ? other : entry.agency();
	}

}
