package vn.motcua.access;

import vn.motcua.refusal.Refusal;

/** What becomes of a username and a password. */
sealed interface Verdict {

	/** They belong together. */
	record Right(Actor actor) implements Verdict {
	}

	/** They do not, or nobody is called that, or he was deactivated. */
	record Wrong() implements Verdict {
	}

	/** Not looked at: too much was tried before, or too many wait. */
	record TurnedAway(Refusal why) implements Verdict {
	}

}
