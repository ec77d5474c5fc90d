package vn.motcua.analysis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what the facts lack, whenever someone measures. */
@Component
class FactsMetrics implements MeterBinder {

	private final FactsSetAside setAside;

	FactsMetrics(JdbcClient jdbc) {
		this.setAside = new FactsSetAside(jdbc);
	}

	@Override
	public void bindTo(MeterRegistry metrics) {
		Gauge.builder("motcua.facts.set.aside", this.setAside, FactsSetAside::count)
			.description("Dossiers of which the facts lack what cannot be told of")
			.register(metrics);
	}

}
