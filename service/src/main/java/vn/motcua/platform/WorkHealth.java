package vn.motcua.platform;

import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether all steady work goes on: down while the thread of one has ended, or nothing of
 * it has succeeded for a minute. People go on working meanwhile, so readiness does not
 * ask for it; the log says what fails.
 */
@Component("workHealthIndicator")
class WorkHealth implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final ObjectProvider<SteadyWorker> workers;

	private final Duration patience;

	@Autowired
	WorkHealth(ObjectProvider<SteadyWorker> workers, MeterRegistry metrics) {
		this(workers, PATIENCE);
		Gauge.builder("motcua.work.down", this, (health) -> health.down().size())
			.description("Works in the background whose thread has ended, or that have failed for a minute")
			.register(metrics);
	}

	WorkHealth(ObjectProvider<SteadyWorker> workers, Duration patience) {
		this.workers = workers;
		this.patience = patience;
	}

	@Override
	public Health health() {
		var down = down();
		return (down.isEmpty() ? Health.up() : Health.down().withDetail("work", down)).build();
	}

	/** Their names. */
	private List<String> down() {
		return this.workers.stream()
			.flatMap((worker) -> worker.work().stream())
			.filter((work) -> work.hasEnded() || work.failingFor().compareTo(this.patience) > 0)
			.map(SteadyWork::name)
			.toList();
	}

}
