package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A dossier is ended before it has a result.
 *
 * @param at when it happened; now, if nothing is said
 */
record EndDossier(Interruption how, String reason, @Nullable Instant at) {
}
