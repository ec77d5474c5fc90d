package vn.motcua.dossier;

import java.util.UUID;

import vn.motcua.access.Actor;

/**
 * Someone is about to see a dossier that he asked for by its code.
 *
 * @param agency that received it
 */
public record DossierSeen(UUID dossier, String code, String agency, Actor by) {
}
