package vn.motcua.analysis;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;

/**
 * What is asked of a report.
 *
 * @param agency whose figures are wanted, with those of all below it; everything within
 * reach, if none is named
 */
public record Question(Report report, String groupBy, Period period, @Nullable String agency, TreeAsOf tree) {

	/** What a row may stand for that is an agency. */
	private static final Set<String> AGENCIES = Set.of("AGENCY", "UNIT", "ASKING");

	/** By the tree as it was. */
	public Question(Report report, String groupBy, Period period, @Nullable String agency) {
		this(report, groupBy, period, agency, TreeAsOf.THEN);
	}

	/**
	 * The rows that are asked about, each with its key; what is open at the end of the
	 * period always counts.
	 */
	String keyedRows() {
		return """
				keyed as (
				    select *, coalesce(%s, '-') as key
				    from (
				%s
				    ) as row
				    where agency = any(:agencies)
				      and (day between :from and :to or day is null)
				)
				""".formatted(key(), this.report.rows().indent(8).stripTrailing());
	}

	/** By the tree as it is now, the key of an agency is that of its successor. */
	private String key() {
		var key = this.report.key(this.groupBy);
		return (this.tree == TreeAsOf.NOW && AGENCIES.contains(this.groupBy)) ? """
				(select is_now
				 from unnest(:had::text[], :has::text[]) as handed_over (was, is_now)
				 where was = %1$s), %1$s""".formatted(key) : key;
	}

}
