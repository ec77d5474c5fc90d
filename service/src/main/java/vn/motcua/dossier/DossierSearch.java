package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for; what is left out does not narrow.
 *
 * @param agency itself and all below it
 * @param q a code, its beginning or its end, a number in the register, words of the
 * subject, or of applicant or submitter the name, the identity or the telephone number
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
