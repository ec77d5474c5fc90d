package vn.motcua.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgencyTree;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Answers the report on the resolution of dossiers for any period. */
@Component
public class ReportingResults {

	private static final Logger log = LoggerFactory.getLogger(ReportingResults.class);

	private final Agencies agencies;

	private final Reach reach;

	private final CountingResults counting;

	private final OpeningCells opening;

	private final ClosedPeriods periods;

	private final Misfits misfits;

	private final Progress progress;

	private final TransactionTemplate snapshot;

	private final Counter unreconciled;

	ReportingResults(Agencies agencies, Reach reach, JdbcClient jdbc, Progress progress,
			PlatformTransactionManager transactions, MeterRegistry metrics) {
		this.agencies = agencies;
		this.reach = reach;
		this.counting = new CountingResults(jdbc);
		this.opening = new OpeningCells(jdbc);
		this.periods = new ClosedPeriods(jdbc);
		this.misfits = new Misfits(jdbc);
		this.progress = progress;
		this.unreconciled = metrics.counter("motcua.reports.unreconciled");
		// The figures and the place up to which they go must be of one moment.
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Waits, though not for ever, until the figures include the event; for those who may
	 * see them.
	 */
	public void waitFor(long seq, String agency, Actor actor) {
		this.reach.requireKnown(actor, agency);
		this.progress.waitFor(seq);
	}

	/**
	 * The report: as the figures were if exactly this period was closed, for the agency
	 * or one above it; as they are now if not. Of an agency within reach it is for
	 * everyone.
	 */
	public ResultsReport report(ReportQuery query, Actor actor) {
		this.reach.requireKnown(actor, query.agency());
		var tree = this.agencies.tree();
		var report = this.snapshot.execute((status) -> read(query, tree));
		if (!report.reconciled()) {
			this.unreconciled.increment();
			var named = report.naming(this.misfits.of(query, Scope.of(tree, query)));
			log.error("The report does not reconcile; rebuild the figures and report the defect: {}", named);
			return named;
		}
		return report;
	}

	private ResultsReport read(ReportQuery query, AgencyTree tree) {
		var scope = Scope.of(tree, query);
		var now = keyed(query, tree, this.counting.count(query, scope));
		var progress = this.progress.now();
		return closed(query, tree)
			.map((period) -> ResultsReport.closed(query, progress, now,
					keyed(query, tree, this.counting.count(query, scope, period)), period))
			.orElseGet(() -> ResultsReport.of(query, progress, now, corrected(query, tree, scope)));
	}

	private static Figures keyed(ReportQuery query, AgencyTree tree, Figures figures) {
		return isKeyedAnew(query) ? figures.keyedBy(tree::inCharge) : figures;
	}

	private static boolean isKeyedAnew(ReportQuery query) {
		return query.groupBy() == GroupBy.AGENCY && query.tree() == TreeAsOf.NOW;
	}

	/** Exactly this period, as it was closed nearest to the agency. */
	private Optional<ClosedPeriod> closed(ReportQuery query, AgencyTree tree) {
		var line = tree.lineOf(query.agency());
		return this.periods.inside(query.from(), query.to(), line)
			.stream()
			.filter((period) -> period.from().equals(query.from()) && period.to().equals(query.to()))
			.min(Comparator.comparing((period) -> line.indexOf(period.agency())));
	}

	private List<ClosedPeriod> corrected(ReportQuery query, AgencyTree tree, Scope scope) {
		return this.periods.inside(query.from(), query.to(), tree.lineOf(query.agency()))
			.stream()
			.filter((period) -> this.periods.isCorrected(period, scope))
			.toList();
	}

	/**
	 * The dossiers behind a cell of that report, as many as it says.
	 * @param key of the row; none: the sum
	 */
	public Page<Opened> open(ReportQuery query, @Nullable String key, Cell cell, Paging paging, Actor actor) {
		this.reach.requireKnown(actor, query.agency());
		var tree = this.agencies.tree();
		return this.snapshot.execute((status) -> {
			var stretch = closed(query, tree).map(Stretch::until).orElse(Stretch.ALL);
			var scope = Scope.of(tree, query);
			var opened = (key != null && isKeyedAnew(query))
					? new CellQuery(query, scope.row(tree, key), null, cell, stretch)
					: new CellQuery(query, scope, key, cell, stretch);
			return this.opening.open(opened, paging);
		});
	}

	/** The dossiers behind what a closed period has been corrected by since. */
	Page<Opened> openCorrections(ReportQuery query, ClosedPeriod period, @Nullable String key, Cell cell, Paging paging,
			Actor actor) {
		this.reach.requireKnown(actor, query.agency());
		var scope = Scope.of(this.agencies.tree(), query);
		return this.snapshot.execute(
				(status) -> this.opening.open(new CellQuery(query, scope, key, cell, Stretch.since(period)), paging));
	}

}
