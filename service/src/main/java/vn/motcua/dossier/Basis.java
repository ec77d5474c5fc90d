package vn.motcua.dossier;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What the dossier was received under, and keeps.
 *
 * @param field of administration (lĩnh vực) at that time
 * @param procedureSince which version of the procedure: the one in force since that date
 */
@Embeddable
record Basis(String field, LocalDate procedureSince) {

	static Basis of(Terms terms) {
		return new Basis(terms.procedure().field(), terms.procedure().validFrom());
	}

}
