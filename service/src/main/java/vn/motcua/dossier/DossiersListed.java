package vn.motcua.dossier;

import java.util.List;

import vn.motcua.access.Actor;

/**
 * Someone is about to see dossiers in a list.
 *
 * @param shown those whose applicants he sees whole
 */
public record DossiersListed(List<DossierSeen> shown, Actor by) {

	public DossiersListed {
		shown = List.copyOf(shown);
	}

}
