package vn.motcua.agency;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * What goes to the successor of an agency. The rooms that have it tell how much it is,
 * and move it.
 */
public interface GoesToSuccessor {

	/** How much it is; nothing is moved. */
	Handover count(Succession succession);

	/**
	 * Moves it, in transactions of its own; what was moved before stays. Once more does
	 * what was missing.
	 */
	void move(Succession succession);

	/**
	 * Those after which there is something at the predecessor once more; asked often, and
	 * of all at once.
	 * @param completed of everything an agency had
	 */
	Stream<Succession> overtaken(Collection<Succession> completed);

}
