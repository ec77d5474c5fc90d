package vn.motcua.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.JournalEntry;

/**
 * A happening with the moment and how the dossier stood after it, until it is written
 * down.
 *
 * @param agency that had it, and the procedure and its field, as it went by them then
 * @param importedBy who takes it over from another system; none for what is lived here
 */
record Told(Happening what, Act act, String agency, String procedure, String field, DossierState state,
		@Nullable Instant dueAt, @Nullable String importedBy) {

	/** The same, taken over from another system by that user. */
	Told importedBy(String username) {
		return new Told(this.what, this.act, this.agency, this.procedure, this.field, this.state, this.dueAt, username);
	}

	/** As it is written down, and how late that is. */
	JournalEntry entryFor(Dossier dossier, @Nullable Long lag) {
		var application = dossier.getApplication();
		var task = this.what.task();
		return new JournalEntry(this.what.id(), this.what.type(), dossier.getId(), dossier.getCode(), this.act.at(),
				this.act.recordedAt(), this.act.by(), this.act.onBehalfOf(), this.importedBy, this.agency,
				this.procedure, this.field, application.channel().name(), this.state.name(), this.dueAt,
				(task != null) ? task.getId() : null, (task != null) ? task.getKind().name() : null,
				(this.what.outcome() != null) ? this.what.outcome().name() : null, this.what.note(),
				data(dossier, lag));
	}

	private Map<String, Object> data(Dossier dossier, @Nullable Long lag) {
		Map<String, Object> data = new LinkedHashMap<>(this.what.data());
		if (this.what.movesSteps() && !dossier.getOpenTasks().isEmpty()) {
			data.put("stepsDueAt", stepsDueAt(dossier));
		}
		if (lag != null) {
			data.put("recordedAfterMinutes", lag);
		}
		return data;
	}

	/**
	 * When each step that is open is due now, so that what was open is known of any day.
	 */
	private static Map<String, String> stepsDueAt(Dossier dossier) {
		Map<String, String> dues = new LinkedHashMap<>();
		dossier.getOpenTasks().forEach((task) -> {
			if (task.getDueAt() != null) {
				dues.put(task.getId().toString(), task.getDueAt().toString());
			}
		});
		return dues;
	}

}
