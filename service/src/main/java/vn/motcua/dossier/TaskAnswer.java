package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An open task as a dossier's answer shows it. */
public record TaskAnswer(UUID id, TaskKind kind, String agency, @Nullable String assignee, Instant openedAt,
		@Nullable Instant dueAt, boolean atOneStop, @Nullable String question) {
}
