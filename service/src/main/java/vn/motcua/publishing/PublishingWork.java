package vn.motcua.publishing;

import java.util.List;
import java.util.Map;

import vn.motcua.platform.SteadyWork;
import vn.motcua.platform.SteadyWorker;

/** Publishes and replays for as long as the program runs, a thread for each. */
final class PublishingWork implements SteadyWorker {

	private final List<Leading> leading;

	private final List<SteadyWork> work;

	/**
	 * Work that has not begun.
	 * @param leading by the names of their threads
	 */
	PublishingWork(Map<String, Leading> leading) {
		this.leading = List.copyOf(leading.values());
		this.work = leading.entrySet().stream().map((each) -> new SteadyWork(each.getKey(), each.getValue())).toList();
	}

	@Override
	public List<SteadyWork> work() {
		return this.work;
	}

	@Override
	public void stop() {
		SteadyWorker.super.stop();
		this.leading.forEach(Leading::close);
	}

}
