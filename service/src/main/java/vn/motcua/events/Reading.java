package vn.motcua.events;

import vn.motcua.journal.JournalEvent;

/** What a record of a topic turned out to be. */
public sealed interface Reading {

	/** An event as the journal that it comes from has it, with its place there. */
	record Understood(JournalEvent event) implements Reading {
	}

	/**
	 * An event of a type this version does not know: its sender is newer. Nothing is
	 * wrong with it.
	 */
	record FromNewerVersion(String id, String type) implements Reading {
	}

	/** No event of ours, or a broken one. */
	record Unreadable(String why) implements Reading {
	}

}
