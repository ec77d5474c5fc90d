package vn.motcua.statistics;

import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.Agencies;

/** Answers the report on the resolution of dossiers for any period. */
@Component
public class ReportingResults {

	private static final Logger log = LoggerFactory.getLogger(ReportingResults.class);

	private final Agencies agencies;

	private final CountingResults counting;

	private final Progress progress;

	private final TransactionTemplate snapshot;

	private final Counter unreconciled;

	ReportingResults(Agencies agencies, JdbcClient jdbc, Progress progress, PlatformTransactionManager transactions,
			MeterRegistry metrics) {
		this.agencies = agencies;
		this.counting = new CountingResults(jdbc);
		this.progress = progress;
		this.unreconciled = metrics.counter("motcua.reports.unreconciled");
		// The figures and the place up to which they go must be of one moment.
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Waits, though not for ever, until the figures include the event. */
	public void waitFor(long seq) {
		this.progress.waitFor(seq);
	}

	/** The report as the figures are now. */
	public ResultsReport report(ReportQuery query) {
		var tree = this.agencies.tree();
		tree.require(query.agency(), "agency");
		var report = this.snapshot.execute((status) -> read(query, tree.within(query.agency())));
		if (!report.reconciled()) {
			this.unreconciled.increment();
			log.error("The report does not reconcile; rebuild the figures and report the defect: {}", report);
		}
		return report;
	}

	private ResultsReport read(ReportQuery query, Set<String> agencies) {
		var counted = this.counting.count(query, agencies);
		var rows = counted.stream()
			.filter((each) -> !each.isSum())
			.map((each) -> row(each, query))
			.filter((row) -> !row.isEmpty())
			.toList();
		return ResultsReport.of(query, this.progress.now(), rows, row(counted.getLast(), query));
	}

	private static ReportRow row(CountingResults.Counted counted, ReportQuery query) {
		return ReportRow.of(counted.key(), counted.counts(), query.cancelled());
	}

}
