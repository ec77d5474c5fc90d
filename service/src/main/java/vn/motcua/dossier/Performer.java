package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Actor;
import vn.motcua.journal.JournalEntry;

/** Who carries something out. */
sealed interface Performer {

	/** As the journal names him. */
	String name();

	/** For whom he acts, if for another. */
	default @Nullable String onBehalfOf() {
		return null;
	}

	/**
	 * Someone who is signed in, or is named as the one who did it.
	 *
	 * @param capacity in whose name he acts
	 */
	record Person(Capacity capacity) implements Performer {

		Person(Actor actor) {
			this(Capacity.own(actor));
		}

		@Override
		public String name() {
			return this.capacity.actor().username();
		}

		@Override
		public @Nullable String onBehalfOf() {
			return this.capacity.onBehalfOf();
		}

	}

	/**
	 * The import of a past about whose persons nothing is known; rules about persons do
	 * not apply.
	 */
	record Import() implements Performer {

		@Override
		public String name() {
			return JournalEntry.IMPORT;
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
