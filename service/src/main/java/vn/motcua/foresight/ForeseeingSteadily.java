package vn.motcua.foresight;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AtOneStop;
import vn.motcua.platform.SteadyWork;

/** Keeps foresight going for as long as the program runs. */
@Component
@AtOneStop
class ForeseeingSteadily implements SmartLifecycle {

	private final SteadyWork work;

	ForeseeingSteadily(Foreseeing foreseeing) {
		this.work = new SteadyWork("foreseeing", foreseeing::advance);
	}

	@Override
	public void start() {
		this.work.start();
	}

	@Override
	public void stop() {
		this.work.stop();
	}

	@Override
	public boolean isRunning() {
		return this.work.isRunning();
	}

}
