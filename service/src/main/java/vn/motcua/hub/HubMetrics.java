package vn.motcua.hub;

import java.util.List;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import vn.motcua.platform.AtHub;

/** Counts what became of the events that this instance heard. */
@AtHub
@Component
class HubMetrics {

	private final Counter taken;

	private final Counter repeated;

	private final Counter setAside;

	HubMetrics(MeterRegistry metrics) {
		this.taken = metrics.counter("motcua.hub.events", "result", "taken");
		this.repeated = metrics.counter("motcua.hub.events", "result", "repeated");
		this.setAside = metrics.counter("motcua.hub.events", "result", "set-aside");
	}

	void count(List<Step> steps) {
		this.taken.increment(sum(steps, Tally::taken));
		this.repeated.increment(sum(steps, Tally::repeated));
		this.setAside.increment(sum(steps, Tally::setAside));
	}

	private static long sum(List<Step> steps, ToLongFunction<Tally> number) {
		return steps.stream().map(Step::tally).mapToLong(number).sum();
	}

}
