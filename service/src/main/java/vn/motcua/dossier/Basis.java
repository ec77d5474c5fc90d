package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What the dossier was received under, and keeps.
 *
 * @param field of administration (lĩnh vực) at that time
 * @param procedureSince which version of the procedure: the one in force since that date
 * @param termsAsOf when the office hours were known that it goes by: at its receipt, or
 * when it came to the agency that has succeeded the one that received it
 */
@Embeddable
record Basis(String field, LocalDate procedureSince, Instant termsAsOf) {

	static Basis of(Terms terms) {
		return new Basis(terms.procedure().field(), terms.procedure().validFrom(), terms.asOf());
	}

	/** By the office hours that are known at that moment. */
	Basis knownAt(Instant at) {
		return new Basis(this.field, this.procedureSince, at);
	}

}
