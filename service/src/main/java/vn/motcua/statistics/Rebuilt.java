package vn.motcua.statistics;

import java.util.List;

/**
 * What a rebuild came to.
 *
 * @param events of the journal that were read
 * @param rows of the figures afterwards: their entries and roll-ups, and the open
 * dossiers
 * @param differences rows that were not the same before; none proves that the figures
 * follow the journal rightly
 * @param setAside codes of dossiers of which the figures lack what cannot be read, a
 * hundred at most
 */
public record Rebuilt(long events, long rows, long differences, List<String> setAside) {

	/** Nothing yet. */
	static final Rebuilt NOTHING = new Rebuilt(0, 0, 0, List.of());

	/**
	 * With what was carried over after that. Another rebuild may have ended in between,
	 * so that this one begins anew; what it mended before it did mend.
	 */
	Rebuilt and(Projector.Again again) {
		return new Rebuilt((again.anew() ? 0 : this.events) + again.events(),
				(again.anew() ? 0 : this.rows) + again.entries(), this.differences + again.differences(),
				this.setAside);
	}

}
