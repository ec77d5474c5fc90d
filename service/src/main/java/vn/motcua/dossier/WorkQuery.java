package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Whose open work is asked for.
 *
 * @param agency itself and all below it, or everything within reach
 * @param officer empty: what nobody has
 * @param due none: whenever
 */
public record WorkQuery(@Nullable String agency, String officer, @Nullable Due due) {

	/** By when it has to be done. */
	public enum Due {

		/** The deadline has passed. */
		OVERDUE,
		/** By the end of today. */
		TODAY

	}

}
