package vn.motcua.privacy;

import java.util.List;

import vn.motcua.dossier.DossierAnswer;
import vn.motcua.dossier.HistoryItem;
import vn.motcua.usage.Use;

/**
 * Everything that is kept of someone under one dossier.
 *
 * @param history everything that happened, his rating included
 * @param readers who looked at it, the last first
 * @param acts what was done with the data besides, the last first
 */
public record PersonDossier(DossierAnswer dossier, List<HistoryItem> history, List<Use> readers,
		List<PrivacyAct> acts) {
}
