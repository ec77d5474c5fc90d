package vn.motcua.processes;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a receive task waits for: nobody's work, but something that comes from outside.
 */
enum WaitKind implements StepKind {

	/** Bổ sung hồ sơ: the applicant's turn; it reaches the house through the clerk. */
	SUPPLEMENT("clerk");

	private final String lane;

	WaitKind(String lane) {
		this.lane = lane;
	}

	@Override
	public String lane() {
		return lane;
	}

	static Optional<WaitKind> named(String name) {
		return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
	}

}
