package vn.motcua.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how far the figures are behind the journal, whenever someone measures. */
@Component
class FiguresMetrics implements MeterBinder {

	private final Progress progress;

	private final FiguresSetAside setAside;

	FiguresMetrics(Progress progress, JdbcClient jdbc) {
		this.progress = progress;
		this.setAside = new FiguresSetAside(jdbc);
	}

	@Override
	public void bindTo(MeterRegistry metrics) {
		Gauge.builder("motcua.figures.behind.events", this.progress, Progress::behindEvents)
			.description("Places of the journal that the figures lack; not each has an event")
			.register(metrics);
		Gauge.builder("motcua.figures.behind.seconds", this.progress, (each) -> each.now().behindSeconds())
			.description("How long ago the first event that the figures lack was recorded")
			.register(metrics);
		Gauge.builder("motcua.figures.set.aside", this.setAside, FiguresSetAside::count)
			.description("Dossiers of which the figures lack what cannot be read")
			.register(metrics);
	}

}
