package vn.motcua.statistics;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries time and again what the figures had to leave out: it was written by a version
 * that this one has become, or somebody has mended it.
 */
@Component
class ReadingAgain {

	private final Projector projector;

	ReadingAgain(Projector projector) {
		this.projector = projector;
	}

	@Scheduled(initialDelayString = "${motcua.sweep.every}", fixedDelayString = "${motcua.sweep.every}")
	void readAgain() {
		this.projector.readAgain();
	}

}
