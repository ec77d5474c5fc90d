package vn.motcua.journal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.platform.SteadyWork;
import vn.motcua.platform.SteadyWorker;

/** Keeps everyone who follows the journal up with it, each at his own pace. */
@Component
class FollowingJournal implements SteadyWorker {

	private final List<SteadyWork> work;

	FollowingJournal(List<JournalFollower> followers) {
		this.work = followers.stream().map((each) -> new SteadyWork(each.reader(), each::advance)).toList();
	}

	@Override
	public List<SteadyWork> work() {
		return this.work;
	}

}
