package vn.motcua.statistics;

/**
 * What a rebuild came to.
 *
 * @param events of the journal that were read
 * @param rows of the figures afterwards
 * @param differences rows that were not the same before; none proves that the figures
 * follow the journal rightly
 */
public record Rebuilt(long events, long rows, long differences) {
}
