package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for; what is left out does not narrow.
 *
 * @param agency itself and all below it
 * @param q a code or its beginning, an identity number, or words of the applicant's name
 */
public record DossierSearch(@Nullable String agency, @Nullable DossierState state, @Nullable String procedure,
		@Nullable String q, @Nullable Due due) {

	/** How near the appointment is. */
	public enum Due {

		/** It has passed. */
		OVERDUE,
		/** It is near: those who have it in hand are warned (sắp đến hạn). */
		SOON

	}

}
