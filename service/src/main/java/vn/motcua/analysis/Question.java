package vn.motcua.analysis;

import java.util.Set;

import vn.motcua.calendar.Period;

/**
 * What is asked of a report.
 *
 * @param agencies whose figures are wanted
 */
public record Question(Report report, String groupBy, Period period, Set<String> agencies) {

	/**
	 * The rows that are asked about, each with its key; what is open now always counts.
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
