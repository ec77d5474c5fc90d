package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the officer proposes to whoever approves (ý kiến đề xuất).
 *
 * @param task that waits for the approval
 * @param imported whether it was made elsewhere, and taken over with the past
 * @param outcome {@code PROPOSE_APPROVAL} or {@code PROPOSE_REFUSAL}
 */
public record Proposal(UUID task, Outcome outcome, String by, boolean imported, Instant at, @Nullable String note) {
}
