package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An open step in someone's hands, or in nobody's.
 *
 * @param urgency by which the list is ordered: the deadline, else when it was opened
 */
public record HeldTask(UUID id, TaskKind kind, String code, String agency, @Nullable String assignee, Instant openedAt,
		@Nullable Instant dueAt, Instant urgency, String procedure, String applicantName) {
}
