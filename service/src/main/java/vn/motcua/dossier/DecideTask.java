package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A task is decided.
 *
 * @param note why; required where someone is refused, sent back or asked for more
 * @param at when it happened; now, if nothing is said
 * @param onBehalfOf for whom, if for someone absent
 */
record DecideTask(Outcome outcome, @Nullable String note, @Nullable Instant at, @Nullable String onBehalfOf) {
}
