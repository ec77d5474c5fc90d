package vn.motcua.access;

import java.util.List;
import java.util.UUID;

/** What someone has in hand who goes to another agency: it stays where it is. */
public interface WorkLeftBehind {

	/** Where nobody has work. */
	WorkLeftBehind NONE = (username, by) -> List.of();

	/**
	 * Lays back whatever he has in hand, within the transaction that transfers him.
	 * @return what it was, the most urgent first
	 */
	List<OpenTask> leave(String username, Actor by);

	/**
	 * A step that is open and nobody's now.
	 *
	 * @param code of the dossier
	 * @param agency whose step it is
	 */
	record OpenTask(UUID task, String code, String kind, String agency) {
	}

}
