package vn.motcua.analysis;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Period;

/**
 * What is asked of a report.
 *
 * @param agency whose figures are wanted, with those of all below it; everything within
 * reach, if none is named
 */
public record Question(Report report, String groupBy, Period period, @Nullable String agency) {

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
				""".formatted(this.report.key(this.groupBy), this.report.rows().indent(8).stripTrailing());
	}

}
