package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.web.ExpectedVersion;

/** What is done with a dossier besides deciding its tasks. */
@Service
public class ChangingDossiers {

	private final CarryingOut carrying;

	private final DossierStore store;

	private final FindingDossiers finding;

	ChangingDossiers(CarryingOut carrying, DossierStore store, FindingDossiers finding) {
		this.carrying = carrying;
		this.store = store;
		this.finding = finding;
	}

	@Transactional
	public Dossier change(String code, DossierCommand command, ExpectedVersion expected, Actor actor) {
		var dossier = this.finding.lock(code, actor);
		this.carrying.carryOut(dossier, command, expected, new Performer.Person(actor));
		this.store.keep(dossier);
		return dossier;
	}

}
