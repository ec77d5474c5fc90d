package vn.motcua.analysis;

import java.time.LocalDate;
import java.util.List;

/**
 * A report of where and why.
 *
 * @param opens the columns that are counted: each of their cells opens
 * @param upToEvent the last event of the journal that the facts include
 * @param behindSeconds how long ago came about what they lack; zero only if that is
 * nothing
 * @param sum over all rows, counted for itself
 */
public record FactReport(String report, LocalDate from, LocalDate to, String groupBy, List<String> opens,
		long upToEvent, long behindSeconds, List<FactRow> rows, FactRow sum) {
}
