package vn.motcua.statistics;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.AgencyTree;
import vn.motcua.agency.TreeAsOf;

/**
 * Which figures answer a query: rows, corrections and lists must be of the same.
 *
 * @param closed as they were when it was closed; none: as they are now
 */
record Asked(ReportQuery query, AgencyTree tree, Scope scope, @Nullable ClosedPeriod closed) {

	/**
	 * As exactly this period was closed nearest to the agency, if it was closed with all
	 * that are asked for.
	 */
	static Asked of(ReportQuery query, AgencyTree tree, ClosedPeriods periods) {
		var scope = Scope.of(tree, query);
		var line = tree.lineOf(query.agency());
		return new Asked(query, tree, scope,
				periods.inside(query.from(), query.to(), line)
					.stream()
					.filter((period) -> period.from().equals(query.from()) && period.to().equals(query.to()))
					.sorted(Comparator.comparing((period) -> line.indexOf(period.agency())))
					.filter((period) -> periods.kept(period, scope).equals(scope))
					.findFirst()
					.orElse(null));
	}

	/** That period, with all that was closed with it. */
	static Asked of(ReportQuery query, AgencyTree tree, ClosedPeriods periods, ClosedPeriod period) {
		return new Asked(query, tree, periods.kept(period, Scope.of(tree, query)), period);
	}

	/** By the keys of its rows. */
	Figures keyed(Figures figures) {
		return isKeyedAnew() ? figures.keyedBy(this.tree::inCharge) : figures;
	}

	CellQuery opening(@Nullable String key, Cell cell, Stretch stretch) {
		return (key != null && isKeyedAnew())
				? new CellQuery(this.query, this.scope.row(this.tree, key), null, cell, stretch)
				: new CellQuery(this.query, this.scope, key, cell, stretch);
	}

	private boolean isKeyedAnew() {
		return this.query.groupBy() == GroupBy.AGENCY && this.query.tree() == TreeAsOf.NOW;
	}

}
