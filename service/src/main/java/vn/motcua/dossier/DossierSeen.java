package vn.motcua.dossier;

import java.util.UUID;

import vn.motcua.access.Actor;

/**
 * Someone is about to see a dossier that he asked for by its code.
 *
 * @param agency that received it
 */
public record DossierSeen(UUID dossier, String code, String agency, Actor by) {

	public static DossierSeen of(Dossier dossier, Actor by) {
		return new DossierSeen(dossier.getId(), dossier.getCode(), dossier.getApplication().agency(), by);
	}

}
