package vn.motcua.dossier;

/**
 * How much work of a kind waits for someone. Each number is counted up to
 * {@link CountingWaiting#MOST}: beyond that nobody counts any more.
 *
 * @param mine how much of it is in his own hands
 * @param today due by the end of today
 * @param late whose deadline has passed
 */
public record WaitingCount(TaskKind kind, int waiting, int mine, int today, int late) {
}
