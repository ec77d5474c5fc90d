package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.ExpectedVersion;

/** Rút hồ sơ by the applicant, through the clerk; dừng xử lý by the authority. */
@Service
class EndingDossiers {

	private final Acting acting;

	private final DossierStore store;

	private final Reach reach;

	EndingDossiers(Acting acting, DossierStore store, Reach reach) {
		this.acting = acting;
		this.store = store;
		this.reach = reach;
	}

	@Transactional
	Dossier end(String code, EndDossier command, ExpectedVersion expected, Actor actor) {
		var dossier = this.store.lockByCode(code)
			.filter((found) -> this.reach.covers(actor, found.getApplication().agency()))
			.orElseThrow(() -> Refusal.unknown("unknown-dossier", "There is no dossier " + code + "."));
		expected.require(dossier.getVersion());
		this.acting.end(dossier, command, new Performer.Person(actor));
		this.store.keep(dossier);
		return dossier;
	}

}
