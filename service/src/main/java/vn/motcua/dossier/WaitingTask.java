package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox.
 *
 * @param urgency by which the inbox is ordered: the deadline, else when it was opened
 * @param onBehalfOf whom the reader would act for; none if it is his own or anybody's
 */
public record WaitingTask(UUID id, TaskKind kind, String code, String agency, @Nullable String assignee,
		Instant openedAt, @Nullable Instant dueAt, @JsonIgnore Instant urgency, ProcedureAnswer procedure,
		DossierState state, @Nullable String subject, String applicantName, @Nullable String onBehalfOf) {
}
