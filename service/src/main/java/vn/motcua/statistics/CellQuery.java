package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which cell of which report is to be opened.
 *
 * @param key of the row; none: the sum
 * @param stretch of the journal that is looked at
 */
record CellQuery(ReportQuery report, Scope scope, @Nullable String key, Cell cell, Stretch stretch) {

	/** What every listing of the cell asks for. */
	Map<String, Object> parameters(Set<Measure> measures) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("agencies", this.scope.array());
		parameters.put("key", this.key);
		parameters.put("measures", measures.stream().map(Measure::name).toArray(String[]::new));
		parameters.put("from", this.report.from());
		parameters.put("to", this.report.to());
		parameters.put("after", this.stretch.after());
		parameters.put("until", this.stretch.until());
		return parameters;
	}

	/** Of what is counted, the rows that lie in the row of the report. */
	String inRow(String sql) {
		return sql.replace("{key}", this.report.groupBy().column());
	}

	/** The day at whose end the stock is counted. */
	LocalDate day(Source.Stock stock) {
		return stock.before() ? this.report.from().minusDays(1) : this.report.to();
	}

}
