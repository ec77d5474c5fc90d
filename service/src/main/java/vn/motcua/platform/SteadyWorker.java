package vn.motcua.platform;

import java.util.List;

import org.springframework.context.SmartLifecycle;

/**
 * Whoever has steady work, which begins and ends with the program; health tells of it.
 */
public interface SteadyWorker extends SmartLifecycle {

	/** None before it has begun, where it is put together then. */
	List<SteadyWork> work();

	@Override
	default void start() {
		work().forEach(SteadyWork::start);
	}

	@Override
	default void stop() {
		work().forEach(SteadyWork::stop);
	}

	@Override
	default boolean isRunning() {
		return work().stream().anyMatch(SteadyWork::isRunning);
	}

}
