package vn.motcua.publishing;

import java.util.List;
import java.util.Map;

import org.springframework.context.SmartLifecycle;

import vn.motcua.platform.SteadyWork;

/** Publishes and replays for as long as the program runs, a thread for each. */
final class PublishingWork implements SmartLifecycle {

	private final List<Leading> leading;

	private final List<SteadyWork> work;

	private volatile boolean running;

	/**
	 * Work that has not begun.
	 * @param leading by the names of their threads
	 */
	PublishingWork(Map<String, Leading> leading) {
		this.leading = List.copyOf(leading.values());
		this.work = leading.entrySet().stream().map((each) -> new SteadyWork(each.getKey(), each.getValue())).toList();
	}

	@Override
	public void start() {
		this.running = true;
		this.work.forEach(SteadyWork::start);
	}

	@Override
	public void stop() {
		this.work.forEach(SteadyWork::stop);
		this.leading.forEach(Leading::close);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
