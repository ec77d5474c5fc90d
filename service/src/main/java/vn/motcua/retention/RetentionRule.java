package vn.motcua.retention;

import java.time.temporal.TemporalAmount;

/**
 * One kind of record that is kept for a time only.
 *
 * @param name in the log, and of the lock that one replica holds
 * @param kept for how long
 * @param deletion an SQL statement that deletes what is older than the moment
 * {@code :before}, and at most {@code :most} rows
 */
public record RetentionRule(String name, TemporalAmount kept, String deletion) {
}
