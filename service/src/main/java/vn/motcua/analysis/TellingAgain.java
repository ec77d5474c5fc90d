package vn.motcua.analysis;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries time and again what the facts had to leave out: it was written by a version that
 * this one has become, or somebody has mended it.
 */
@Component
class TellingAgain {

	private final FollowingFacts following;

	TellingAgain(FollowingFacts following) {
		this.following = following;
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void tellAgain() {
		this.following.tellAgain();
	}

}
