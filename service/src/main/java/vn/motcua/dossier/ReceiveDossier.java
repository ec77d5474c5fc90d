package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A dossier is handed in.
 *
 * @param receivedAt when; now, if nothing is said
 */
record ReceiveDossier(Application application, @Nullable Instant receivedAt) {
}
