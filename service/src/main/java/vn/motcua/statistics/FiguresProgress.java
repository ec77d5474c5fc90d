package vn.motcua.statistics;

/**
 * How far the figures have followed the journal.
 *
 * @param upToEvent the last event they include
 * @param behindSeconds how long ago came about what they lack; zero only if that is
 * nothing
 */
public record FiguresProgress(long upToEvent, long behindSeconds) {
}
