package vn.motcua.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/**
 * What an applicant is told of what happened to his dossier: no names of officials, none
 * of their notes but those that are written for him.
 *
 * @param type as the journal names it
 * @param agency where it is or was
 * @param task the step it came to, if it is about that
 * @param missing what he was asked to bring
 * @param until the new date, or until when he may answer
 */
public record FollowedEvent(Instant at, String type, String agency, @Nullable TaskKind task, @Nullable String note,
		List<String> missing, @Nullable Instant until) {

	private static final Set<EventType> TOLD = EnumSet.of(EventType.SUBMITTED, EventType.RECEIVED,
			EventType.REFUSED_AT_RECEIPT, EventType.TASK_OPENED, EventType.SUPPLEMENT_REQUESTED,
			EventType.SUPPLEMENT_LAPSING, EventType.SUPPLEMENT_RECEIVED, EventType.SUSPENDED, EventType.RESUMED,
			EventType.EXTENDED, EventType.APOLOGISED, EventType.OVERDUE, EventType.OVERDUE_REVERSED,
			EventType.RESCHEDULED, EventType.RESULT_READY, EventType.RETURNED, EventType.WITHDRAWN, EventType.STOPPED,
			EventType.REOPENED, EventType.CORRECTED, EventType.TRANSFERRED_IN, EventType.RESULT_SENT_BACK,
			EventType.RESULT_CORRECTED, EventType.RATED);

	/** Whose notes are letters to him. */
	private static final Set<EventType> WITH_WORDS = EnumSet.of(EventType.REFUSED_AT_RECEIPT,
			EventType.SUPPLEMENT_REQUESTED, EventType.SUSPENDED, EventType.EXTENDED, EventType.APOLOGISED,
			EventType.STOPPED);

	/** What the other steps are for, their own events say. */
	private static final Set<TaskKind> STEPS = EnumSet.of(TaskKind.APPRAISAL, TaskKind.CONSULTATION, TaskKind.APPROVAL,
			TaskKind.SEALING);

	static Optional<FollowedEvent> of(JournalEvent event) {
		var entry = event.entry();
		var task = (entry.type() == EventType.TASK_OPENED && entry.taskKind() != null)
				? TaskKind.valueOf(entry.taskKind()) : null;
		// Until when others are to answer him is not what he was promised.
		boolean ofOthers = entry.type() == EventType.RESCHEDULED && entry.taskKind() != null;
		if (!TOLD.contains(entry.type()) || ofOthers || (task != null && !STEPS.contains(task))) {
			return Optional.empty();
		}
		return Optional.of(new FollowedEvent(entry.occurredAt(), entry.type().wireName(), HistoryItem.agencyOf(entry),
				task, WITH_WORDS.contains(entry.type()) ? entry.note() : null, missing(event), until(event)));
	}

	private static List<String> missing(JournalEvent event) {
		return (event.entry().data().get("missing") instanceof List<?> papers)
				? papers.stream().map(String::valueOf).toList() : List.of();
	}

	private static @Nullable Instant until(JournalEvent event) {
		var data = event.entry().data();
		return Stream.of("newAppointmentAt", "until", "to")
			.map(data::get)
			.filter(String.class::isInstance)
			.map((moment) -> Instant.parse((String) moment))
			.findFirst()
			.orElse(null);
	}

	boolean is(EventType other) {
		return this.type.equals(other.wireName());
	}

}
