package vn.motcua.dossier;

import java.util.List;

import vn.motcua.access.Actor;

/**
 * Someone is about to see dossiers in a list.
 *
 * @param shown those whose applicants he sees whole
 * @param what kind of a list: {@code list}, {@code export}
 */
public record DossiersListed(List<DossierSeen> shown, Actor by, String what) {

	public DossiersListed {
		shown = List.copyOf(shown);
	}

}
