package vn.motcua.dossier;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.Calendars;

/** Tiếp nhận hồ sơ: a clerk takes a complete dossier, or an online submission arrives. */
@Service
public class ReceivingDossiers {

	private static final Role[] AT_THE_COUNTER = { Role.CLERK };

	/** What clerks do not write down any more, managers do. */
	private static final Role[] LONG_AGO = { Role.CLERK, Role.MANAGER };

	private final Acting acting;

	private final DossierStore store;

	private final Agencies agencies;

	private final Reach reach;

	private final Calendars calendars;

	private final Practice practice;

	private final Clock clock;

	ReceivingDossiers(Acting acting, DossierStore store, Agencies agencies, Reach reach, Calendars calendars,
			Practice practice, Clock clock) {
		this.acting = acting;
		this.store = store;
		this.agencies = agencies;
		this.reach = reach;
		this.calendars = calendars;
		this.practice = practice;
		this.clock = clock;
	}

	@Transactional
	public Dossier receive(ReceiveDossier command, Actor actor) {
		this.agencies.tree().requireOpen(command.application().agency(), "agency");
		this.reach.require(actor, command.application().agency());
		this.reach.requireAny(actor, isLongAgo(command) ? LONG_AGO : AT_THE_COUNTER);
		var dossier = this.acting.receive(command, new Performer.Person(actor));
		this.store.add(dossier, dossier.getMilestones().lastActAt());
		return dossier;
	}

	private boolean isLongAgo(ReceiveDossier command) {
		var at = command.receivedAt();
		return at != null && this.practice.lateRecording()
			.isLongAgo(at, this.clock.instant(), this.calendars.of(command.application().agency()));
	}

}
