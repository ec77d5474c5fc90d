package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When something was done and by whom.
 *
 * @param at when it happened
 * @param recordedAt when it was written down: offices that write on paper enter later
 * @param by who did it
 * @param onBehalfOf for whom he acted, if for another
 */
public record Act(Instant at, Instant recordedAt, String by, @Nullable String onBehalfOf) {
}
