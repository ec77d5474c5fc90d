package vn.motcua.publishing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the journal that is sent once more, as callers see it.
 *
 * @param from the first event
 * @param until the last event
 * @param upToEvent the last event that was dealt with
 * @param leftOut how many were not sent: held already, or refused by this topic
 * @param finishedAt none while it goes on
 */
record Replay(long number, long from, long until, String topic, String requestedBy, Instant requestedAt, long upToEvent,
		long sent, long leftOut, @Nullable Instant finishedAt) {
}
