package vn.motcua.access;

import java.time.Duration;

/** What becomes of a username and a password. */
sealed interface Verdict {

	/** They belong together. */
	record Right(Actor actor) implements Verdict {
	}

	/** They do not, or nobody is called that, or he was deactivated. */
	record Wrong() implements Verdict {
	}

	/** Not looked at: too many others are waiting for their turn at that name. */
	record TurnedAway(Duration retryAfter) implements Verdict {
	}

}
