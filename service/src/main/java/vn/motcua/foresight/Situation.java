package vn.motcua.foresight;

import org.jspecify.annotations.Nullable;

/**
 * Where an open dossier stands.
 *
 * @param agency that received it
 * @param place where its step is done now
 * @param officer in whose hands it is, if in anyone's
 * @param elapsed minutes of office time the step has taken so far
 * @param left minutes of office time until the appointment
 */
record Situation(String agency, Place place, @Nullable String officer, double elapsed, double left) {

	Hands hands() {
		return (this.officer != null) ? new Hands.Officer(this.officer) : this.place.desk();
	}

}
