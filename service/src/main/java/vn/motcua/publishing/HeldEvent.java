package vn.motcua.publishing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside, as callers see it.
 *
 * @param reason why it cannot be sent; none when it waits for an earlier one of its
 * dossier, or is about to be tried once more
 */
record HeldEvent(long seq, UUID id, String type, UUID dossier, String code, @Nullable String reason, Instant heldAt) {
}
