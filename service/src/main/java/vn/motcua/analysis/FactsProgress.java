package vn.motcua.analysis;

/**
 * How far the facts have followed the journal.
 *
 * @param upToEvent the last event that they include
 * @param behindSeconds how long ago came about what they lack; zero only if that is
 * nothing
 */
public record FactsProgress(long upToEvent, long behindSeconds) {
}
