package vn.motcua.dossier;

import vn.motcua.access.Actor;
import vn.motcua.journal.JournalEntry;

/** Who carries something out. */
public sealed interface Performer {

	/** As the journal names him. */
	String name();

	/** Someone who is signed in, or is named as the one who did it. */
	record Person(Actor actor) implements Performer {

		@Override
		public String name() {
			return this.actor.username();
		}

	}

	/**
	 * The import of a past about whose persons nothing is known; rules about persons do
	 * not apply.
	 */
	record Import() implements Performer {

		@Override
		public String name() {
			return "import";
		}

	}

	/** The applicant himself, who is no user and proved himself otherwise. */
	record Applicant() implements Performer {

		@Override
		public String name() {
			return "applicant";
		}

	}

	/** The program itself, by rule and clock. */
	record System() implements Performer {

		@Override
		public String name() {
			return JournalEntry.SYSTEM;
		}

	}

}
