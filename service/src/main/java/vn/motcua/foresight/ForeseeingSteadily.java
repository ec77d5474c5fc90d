package vn.motcua.foresight;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.platform.AtOneStop;
import vn.motcua.platform.SteadyWork;
import vn.motcua.platform.SteadyWorker;

/** Keeps foresight going for as long as the program runs. */
@Component
@AtOneStop
class ForeseeingSteadily implements SteadyWorker {

	private final SteadyWork work;

	ForeseeingSteadily(Foreseeing foreseeing) {
		this.work = new SteadyWork("foreseeing", foreseeing::advance);
	}

	@Override
	public List<SteadyWork> work() {
		return List.of(this.work);
	}

}
