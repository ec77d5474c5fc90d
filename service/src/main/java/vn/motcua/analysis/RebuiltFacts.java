package vn.motcua.analysis;

import java.util.List;

/**
 * What a rebuild came to.
 *
 * @param upToEvent the last event of the journal that was read
 * @param rows of the facts afterwards
 * @param differences rows that were not the same before; none proves that the facts
 * follow the journal rightly
 * @param setAside codes of dossiers whose facts lack what cannot be told of; not all
 * where they are many
 */
public record RebuiltFacts(long upToEvent, long rows, long differences, List<String> setAside) {
}
