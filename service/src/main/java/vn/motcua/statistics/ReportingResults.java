package vn.motcua.statistics;

import java.util.List;
import java.util.function.Function;

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

	private final FiguresSetAside setAside;

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
		this.setAside = new FiguresSetAside(jdbc);
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
	 * or one above it, with all whose figures are asked for; as they are now if not. Of
	 * an agency within reach it is for everyone.
	 */
	public ResultsReport report(ReportQuery query, Actor actor) {
		return report(query, actor, (tree) -> Asked.of(query, tree, this.periods));
	}

	/** The report over a period that was closed. */
	ResultsReport report(ReportQuery query, ClosedPeriod period, Actor actor) {
		return report(query, actor, (tree) -> Asked.of(query, tree, this.periods, period));
	}

	private ResultsReport report(ReportQuery query, Actor actor, Function<AgencyTree, Asked> asked) {
		this.reach.requireKnown(actor, query.agency());
		var tree = this.agencies.tree();
		var report = this.snapshot.execute((status) -> read(asked.apply(tree)));
		if (!report.reconciled()) {
			this.unreconciled.increment();
			var named = report.naming(this.misfits.of(query, Scope.of(tree, query)));
			log.error("The report does not reconcile; rebuild the figures and report the defect: {}", named);
			return named;
		}
		return report;
	}

	private ResultsReport read(Asked asked) {
		var query = asked.query();
		var now = asked.keyed(this.counting.count(query, asked.scope()));
		var period = asked.closed();
		var report = (period != null)
				? ResultsReport.closed(query, this.progress.now(), now,
						asked.keyed(this.counting.count(query, asked.scope(), period)), period)
				: ResultsReport.of(query, this.progress.now(), now, corrected(asked));
		return report.lacking(this.setAside.count(asked.scope(), query.to()));
	}

	private List<ClosedPeriod> corrected(Asked asked) {
		var query = asked.query();
		return this.periods.inside(query.from(), query.to(), asked.tree().lineOf(query.agency()))
			.stream()
			.filter((period) -> this.periods.isCorrected(period, this.periods.kept(period, asked.scope())))
			.toList();
	}

	/**
	 * The dossiers behind a cell of that report, as many as it says.
	 * @param key of the row; none: the sum
	 */
	public Page<Opened> open(ReportQuery query, @Nullable String key, Cell cell, Paging paging, Actor actor) {
		return open(query, actor, paging, (tree) -> {
			var asked = Asked.of(query, tree, this.periods);
			var period = asked.closed();
			return asked.opening(key, cell, (period != null) ? Stretch.until(period) : Stretch.ALL);
		});
	}

	/** The dossiers behind a cell of the closed figures. */
	Page<Opened> open(ReportQuery query, ClosedPeriod period, @Nullable String key, Cell cell, Paging paging,
			Actor actor) {
		return open(query, actor, paging,
				(tree) -> Asked.of(query, tree, this.periods, period).opening(key, cell, Stretch.until(period)));
	}

	/** The dossiers behind what a closed period has been corrected by since. */
	Page<Opened> openCorrections(ReportQuery query, ClosedPeriod period, @Nullable String key, Cell cell, Paging paging,
			Actor actor) {
		return open(query, actor, paging,
				(tree) -> Asked.of(query, tree, this.periods, period).opening(key, cell, Stretch.since(period)));
	}

	private Page<Opened> open(ReportQuery query, Actor actor, Paging paging, Function<AgencyTree, CellQuery> cell) {
		this.reach.requireKnown(actor, query.agency());
		var tree = this.agencies.tree();
		return this.snapshot.execute((status) -> this.opening.open(cell.apply(tree), paging));
	}

}
