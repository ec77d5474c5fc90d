package vn.motcua.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.dossier.AnsweringDossiers;
import vn.motcua.dossier.ApplicantData;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.dossier.DossiersListed;
import vn.motcua.dossier.HistoryItem;
import vn.motcua.dossier.ReadingHistory;
import vn.motcua.journal.Journal;
import vn.motcua.usage.ReadingUse;
import vn.motcua.usage.UseQuery;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Cung cấp dữ liệu cá nhân: everything that agencies within reach keep of one person, put
 * together for him. Before anything is answered it is written down.
 */
@Service
public class ExportingPersons {

	private final ApplicantData data;

	private final AnsweringDossiers answering;

	private final Journal journal;

	private final ReadingHistory histories;

	private final ReadingUse uses;

	private final PrivacyActs acts;

	private final Reach reach;

	private final ApplicationEventPublisher events;

	ExportingPersons(ApplicantData data, AnsweringDossiers answering, Journal journal, ReadingHistory histories,
			ReadingUse uses, PrivacyActs acts, Reach reach, ApplicationEventPublisher events) {
		this.data = data;
		this.answering = answering;
		this.journal = journal;
		this.histories = histories;
		this.uses = uses;
		this.acts = acts;
		this.reach = reach;
		this.events = events;
	}

	/** Where he is the applicant, or handed in for another. */
	@Transactional
	public Page<PersonDossier> export(ExportRequest request, Paging paging, Actor actor) {
		this.reach.requireAny(actor, Role.ADMIN);
		var found = this.data.of(request.idNumber().strip(), paging, actor);
		found.items()
			.forEach((dossier) -> this.acts.write(PrivacyAct.Kind.EXPORTED, dossier, request.justification(), null,
					actor));
		this.events.publishEvent(new DossiersListed(
				found.items().stream().map((dossier) -> DossierSeen.of(dossier, actor)).toList(), actor, "export"));
		return found.map((dossier) -> everythingOf(dossier, actor));
	}

	private PersonDossier everythingOf(Dossier dossier, Actor actor) {
		return new PersonDossier(this.answering.answer(dossier, actor), history(dossier, actor),
				all((paging) -> this.uses.list(new UseQuery(null, dossier.getCode(), null, null, null), paging, actor)),
				all((paging) -> this.acts.list(null, dossier.getCode(), paging, actor)));
	}

	private List<HistoryItem> history(Dossier dossier, Actor actor) {
		return this.histories.of(dossier, this.journal.of(dossier.getId(), 0, Integer.MAX_VALUE), actor);
	}

	/** Page after page to the end. */
	private static <T> List<T> all(Function<Paging, Page<T>> list) {
		List<T> all = new ArrayList<>();
		@Nullable String next = null;
		do {
			var page = list.apply(new Paging(Paging.MOST, next));
			all.addAll(page.items());
			next = page.next();
		}
		while (next != null);
		return all;
	}

}
