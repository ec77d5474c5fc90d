package vn.motcua.analysis;

/**
 * What a rebuild came to.
 *
 * @param upToEvent the last event of the journal that was read
 * @param rows of the facts afterwards
 * @param differences rows that were not the same before; none proves that the facts
 * follow the journal rightly
 */
public record RebuiltFacts(long upToEvent, long rows, long differences) {
}
