package vn.motcua.desk.board;

import java.util.UUID;

import vn.motcua.refusal.Refusal;

/**
 * A step as a form names it, with the code of its dossier, so that an answer can say of
 * which.
 */
record TaskRef(UUID id, String code) {

	/** Reads {@code <id> <code>}. */
	static TaskRef read(String text) {
		int at = text.indexOf(' ');
		try {
			return new TaskRef(UUID.fromString((at < 0) ? text : text.substring(0, at)), text.substring(at + 1));
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.field("unknown-task", "tasks", "Choose the steps from the list.");
		}
	}

}
