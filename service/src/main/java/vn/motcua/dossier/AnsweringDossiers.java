package vn.motcua.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Page;

/**
 * Answers with a dossier as it stands now, and as much of its applicant as the reader
 * needs.
 */
@Component
public class AnsweringDossiers {

	private final DossierAnswers answers;

	private final Procedures procedures;

	private final Capacities capacities;

	private final Authorization authorization;

	private final Reach reach;

	private final TermsInForce terms;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnsweringDossiers(DossierAnswers answers, Procedures procedures, Capacities capacities, Authorization authorization,
			Reach reach, TermsInForce terms, ApplicationEventPublisher events, Clock clock) {
		this.answers = answers;
		this.procedures = procedures;
		this.capacities = capacities;
		this.authorization = authorization;
		this.reach = reach;
		this.terms = terms;
		this.events = events;
		this.clock = clock;
	}

	/** To one who asked for this very dossier, or did something with it. */
	public DossierAnswer answer(Dossier dossier, Actor reader) {
		return answer(dossier, viewer(reader).byItself(dossier));
	}

	/**
	 * To one who sees it among others. Whose applicants he is shown whole is told before
	 * he sees them, and told in writing: no read-only transaction may be around this.
	 */
	public Page<DossierAnswer> list(Page<Dossier> found, Actor reader) {
		var viewer = viewer(reader);
		List<DossierSeen> whole = new ArrayList<>();
		var page = found.map((dossier) -> {
			var disclosure = viewer.inList(dossier);
			if (disclosure == Disclosure.WHOLE) {
				whole.add(DossierSeen.of(dossier, reader));
			}
			return answer(dossier, disclosure);
		});
		if (!whole.isEmpty()) {
			this.events.publishEvent(new DossiersListed(whole, reader, "list"));
		}
		return page;
	}

	/** To one who sees it among others, and needs to know no more than who it is. */
	public Page<DossierAnswer> brief(Page<Dossier> found, Actor reader) {
		var viewer = viewer(reader);
		return found.map((dossier) -> answer(dossier, viewer.inBrief(dossier)));
	}

	/** How much of the applicant one is shown who asked for this very dossier. */
	Disclosure disclosure(Dossier dossier, Actor reader) {
		return viewer(reader).byItself(dossier);
	}

	/** Whether the reader is one who hands papers over to the applicant. */
	boolean servesCounter(Dossier dossier, Actor reader) {
		return viewer(reader).servesCounter(dossier);
	}

	/** To whoever needs to know of the applicant no more than who it is. */
	public DossierAnswer masked(Dossier dossier) {
		return answer(dossier, Disclosure.MASKED);
	}

	private DossierAnswer answer(Dossier dossier, Disclosure disclosure) {
		return this.answers.answer(dossier, disclosure, this.procedures, this.terms, this.clock);
	}

	private Viewer viewer(Actor reader) {
		return new Viewer(reader, this.capacities.of(reader), this.authorization, this.reach, this.clock.instant());
	}

	TaskAnswer answer(Task task) {
		return this.answers.answer(task);
	}

	public ResponseEntity<DossierAnswer> ok(Dossier dossier, Actor reader) {
		return ResponseEntity.ok().eTag(etag(dossier)).body(answer(dossier, reader));
	}

	/** The version as an entity tag. */
	static String etag(Dossier dossier) {
		return "\"" + dossier.getVersion() + "\"";
	}

}
