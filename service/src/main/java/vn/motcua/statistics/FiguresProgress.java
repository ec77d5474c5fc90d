package vn.motcua.statistics;

/**
 * How far the figures have followed the journal.
 *
 * @param upToEvent the last event they include
 * @param behindSeconds how long ago the first that they lack was recorded
 */
public record FiguresProgress(long upToEvent, long behindSeconds) {
}
