package vn.motcua.dossier;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AtOneStop;
import vn.motcua.workflow.WaitingSteps;

/**
 * Compares where the engine waits with the steps that are open: after the start, beside
 * the office's work, and once a day. Nothing is mended by it; what differs is a mistake
 * of the program, and is told to whoever runs it.
 */
@AtOneStop
@Component
class ReconcilingPaths {

	private static final Logger log = LoggerFactory.getLogger(ReconcilingPaths.class);

	private static final int MOST_NAMED = 20;

	private final JdbcClient jdbc;

	private final AtomicLong leftBehind;

	private final AtomicLong stranded;

	ReconcilingPaths(JdbcClient jdbc, MeterRegistry metrics) {
		this.jdbc = jdbc;
		this.leftBehind = gauge(metrics, "motcua.paths.left-behind", "Paths of the engine that no open step goes by");
		this.stranded = gauge(metrics, "motcua.paths.stranded", "Dossiers with an open step at which no path waits");
	}

	private static AtomicLong gauge(MeterRegistry metrics, String name, String description) {
		var value = new AtomicLong();
		Gauge.builder(name, value, AtomicLong::get).description(description).register(metrics);
		return value;
	}

	/**
	 * What differs.
	 *
	 * @param leftBehind instances that wait though nothing is open there
	 * @param stranded codes of dossiers that cannot go on
	 */
	record Differences(List<String> leftBehind, List<String> stranded) {
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 86_400_000)
	void look() {
		var found = differences();
		this.leftBehind.set(found.leftBehind().size());
		this.stranded.set(found.stranded().size());
		if (!found.leftBehind().isEmpty()) {
			log.error("{} paths were left behind in the engine, though no step is open there: {}",
					found.leftBehind().size(), some(found.leftBehind()));
		}
		if (!found.stranded().isEmpty()) {
			log.error("{} dossiers have open steps at which the engine does not wait: {}", found.stranded().size(),
					some(found.stranded()));
		}
	}

	private static List<String> some(List<String> all) {
		return all.subList(0, Math.min(MOST_NAMED, all.size()));
	}

	/** Each list of one moment: a move changes the path and the steps at once. */
	Differences differences() {
		return new Differences(read("""
				select distinct waiting.path
				from {waiting} as waiting
				where not exists (
				    select from task where task.step = waiting.step and task.closed_at is null)
				and not exists (
				    select from dossier where dossier.awaits_step = waiting.step)
				"""), read("""
				select distinct d.code
				from dossier as d
				join (select dossier, step from task where closed_at is null
				      union all
				      select id, awaits_step from dossier where awaits_step is not null) as open on open.dossier = d.id
				where not exists (
				    select from {waiting} as waiting where waiting.step = open.step)
				"""));
	}

	private List<String> read(String sql) {
		return this.jdbc.sql(sql.replace("{waiting}", WaitingSteps.RELATION))
			.query((row, number) -> row.getString(1))
			.list();
	}

}
