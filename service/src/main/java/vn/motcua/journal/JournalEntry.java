package vn.motcua.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One event as it is written down.
 *
 * @param id stable: the same event has it wherever it goes
 * @param occurredAt when it happened; by this go deadlines and reports
 * @param recordedAt when it was written down
 * @param actor who did it; {@code system} for what nobody did
 * @param onBehalfOf for whom he acted, if for another
 * @param importedBy who took it over from another system; none for what was lived here
 * @param agency that received the dossier
 * @param state of the dossier after the event
 * @param dueAt the appointment after the event, if the clock has started
 * @param task the step it concerns, if one
 * @param data what is particular to this type of event; no personal data of applicants
 */
public record JournalEntry(UUID id, EventType type, UUID dossier, String code, Instant occurredAt, Instant recordedAt,
		String actor, @Nullable String onBehalfOf, @Nullable String importedBy, String agency, String procedure,
		String field, String channel, String state, @Nullable Instant dueAt, @Nullable UUID task,
		@Nullable String taskKind, @Nullable String outcome, @Nullable String note, Map<String, Object> data) {

	/**
	 * What of the data is people's own words, in which an applicant may be named; the
	 * note is, too.
	 */
	public static final Set<String> OWN_WORDS = Set.of("question", "missing", "legalBasis");

	/** Who is named where nobody acted. */
	public static final String SYSTEM = "system";

	/**
	 * Who is named where nothing is known of who acted, and as the one who imported it
	 * where that is not known either.
	 */
	public static final String IMPORT = "import";

	/** Of what was lived here. */
	public JournalEntry(UUID id, EventType type, UUID dossier, String code, Instant occurredAt, Instant recordedAt,
			String actor, @Nullable String onBehalfOf, String agency, String procedure, String field, String channel,
			String state, @Nullable Instant dueAt, @Nullable UUID task, @Nullable String taskKind,
			@Nullable String outcome, @Nullable String note, Map<String, Object> data) {
		this(id, type, dossier, code, occurredAt, recordedAt, actor, onBehalfOf, null, agency, procedure, field,
				channel, state, dueAt, task, taskKind, outcome, note, data);
	}

}
