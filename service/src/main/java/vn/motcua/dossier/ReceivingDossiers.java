package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;

/** Tiếp nhận hồ sơ: a clerk takes a complete dossier, or an online submission arrives. */
@Service
public class ReceivingDossiers {

	private final Acting acting;

	private final DossierStore store;

	private final Agencies agencies;

	private final Reach reach;

	ReceivingDossiers(Acting acting, DossierStore store, Agencies agencies, Reach reach) {
		this.acting = acting;
		this.store = store;
		this.agencies = agencies;
		this.reach = reach;
	}

	@Transactional
	public Dossier receive(ReceiveDossier command, Actor actor) {
		this.agencies.tree().requireOpen(command.application().agency(), "agency");
		this.reach.require(actor, command.application().agency());
		this.reach.requireAny(actor, Role.CLERK);
		var dossier = this.acting.receive(command, new Performer.Person(actor));
		this.store.add(dossier, dossier.getMilestones().lastActAt());
		return dossier;
	}

}
