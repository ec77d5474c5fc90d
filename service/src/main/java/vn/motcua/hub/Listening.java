package vn.motcua.hub;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.motcua.events.EventFormat;
import vn.motcua.platform.AtHub;
import vn.motcua.platform.SteadyWork;
import vn.motcua.platform.SteadyWorker;

/** Listens to the topics for as long as the program runs. */
@AtHub
@Component
@EnableConfigurationProperties(HubSettings.class)
class Listening implements SteadyWorker {

	private final HubSettings settings;

	private final Consumers consumers;

	private final EventFormat format;

	private final TakingIn takingIn;

	private final Reconsidering reconsidering;

	private final Clock clock;

	private volatile List<Hearing> hearings = List.of();

	private volatile List<SteadyWork> work = List.of();

	Listening(HubSettings settings, Consumers consumers, EventFormat format, TakingIn takingIn,
			Reconsidering reconsidering, Clock clock, MeterRegistry metrics) {
		this.settings = settings;
		this.consumers = consumers;
		this.format = format;
		this.takingIn = takingIn;
		this.reconsidering = reconsidering;
		this.clock = clock;
		Gauge.builder("motcua.hub.behind.seconds", () -> behind().toMillis() / 1e3)
			.description("How old the oldest event is that this instance should take in and has not")
			.register(metrics);
	}

	@Override
	public void start() {
		this.reconsidering.reconsider();
		this.hearings = IntStream.range(0, this.settings.concurrency())
			.mapToObj((number) -> new Hearing(this.consumers.another(), this.settings.topicPattern(), this.format,
					this.takingIn))
			.toList();
		var all = new ArrayList<SteadyWork>();
		this.hearings.forEach((hearing) -> all.add(new SteadyWork("hub-" + all.size(), hearing)));
		this.work = all;
		all.forEach(SteadyWork::start);
	}

	private Duration behind() {
		var now = this.clock.instant();
		return this.hearings.stream()
			.map((hearing) -> hearing.behind(now))
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
	}

	@Override
	public List<SteadyWork> work() {
		return this.work;
	}

	@Override
	public void stop() {
		SteadyWorker.super.stop();
		this.hearings.forEach(Hearing::close);
	}

}
