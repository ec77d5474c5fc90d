package vn.motcua.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Tells how far the figures are behind the journal, whenever someone measures. */
@Component
class FiguresMetrics implements MeterBinder {

	private final Progress progress;

	FiguresMetrics(Progress progress) {
		this.progress = progress;
	}

	@Override
	public void bindTo(MeterRegistry metrics) {
		Gauge.builder("motcua.figures.behind.events", this.progress, Progress::behindEvents)
			.description("Places of the journal that the figures lack; not each has an event")
			.register(metrics);
		Gauge.builder("motcua.figures.behind.seconds", this.progress, (each) -> each.now().behindSeconds())
			.description("How long ago the first event that the figures lack was recorded")
			.register(metrics);
	}

}
