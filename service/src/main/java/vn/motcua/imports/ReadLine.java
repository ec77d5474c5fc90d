package vn.motcua.imports;

import vn.motcua.dossier.PastDossier;
import vn.motcua.web.Problem;

/** A line as it was understood, before anything is recorded. */
sealed interface ReadLine {

	/** Its number, from 1. */
	long number();

	/**
	 * It tells of a dossier.
	 *
	 * @param bytes how long it is
	 */
	record Told(long number, int bytes, PastDossier past) implements ReadLine {
	}

	/** It does not: this is what is wrong with it. */
	record Unclear(long number, Problem problem) implements ReadLine {
	}

}
