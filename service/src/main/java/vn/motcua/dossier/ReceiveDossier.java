package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A dossier is handed in.
 *
 * @param externalId by which another system knows it, if one does
 * @param receivedAt when; now, if nothing is said
 */
public record ReceiveDossier(Application application, @Nullable String externalId, @Nullable Instant receivedAt) {
}
