package vn.motcua.journal;

import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.motcua.platform.SteadyWork;

/** Keeps everyone who follows the journal up with it, each at his own pace. */
@Component
class FollowingJournal implements SmartLifecycle {

	private final List<SteadyWork> work;

	FollowingJournal(List<JournalFollower> followers) {
		this.work = followers.stream().map((each) -> new SteadyWork(each.reader(), each::advance)).toList();
	}

	@Override
	public void start() {
		this.work.forEach(SteadyWork::start);
	}

	@Override
	public void stop() {
		this.work.forEach(SteadyWork::stop);
	}

	@Override
	public boolean isRunning() {
		return this.work.stream().anyMatch(SteadyWork::isRunning);
	}

}
