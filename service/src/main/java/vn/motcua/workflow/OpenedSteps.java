package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what opens during one move of the engine, which runs in the caller's thread.
 */
final class OpenedSteps {

	private static final ThreadLocal<List<OpenStep>> NOTED = ThreadLocal.withInitial(ArrayList::new);

	private OpenedSteps() {
	}

	static void note(OpenStep step) {
		NOTED.get().add(step);
	}

	/** What opened during the move. */
	static List<OpenStep> during(Runnable move) {
		NOTED.remove();
		try {
			move.run();
			return List.copyOf(NOTED.get());
		}
		finally {
			NOTED.remove();
		}
	}

}
