package vn.motcua.statistics;

/**
 * What a rebuild came to.
 *
 * @param events of the journal that were read
 * @param rows of the figures afterwards: their entries and roll-ups, and the open
 * dossiers
 * @param differences rows that were not the same before; none proves that the figures
 * follow the journal rightly
 */
public record Rebuilt(long events, long rows, long differences) {

	Rebuilt and(Projector.Again again) {
		return new Rebuilt(this.events + again.events(), this.rows + again.entries(),
				this.differences + again.differences());
	}

}
