package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * An open task that nobody present can do.
 *
 * @param why nobody can, and what would help
 */
public record OrphanedTask(UUID task, String code, String why, TaskKind kind, String agency, @Nullable String assignee,
		@JsonIgnore Instant urgency) {
}
