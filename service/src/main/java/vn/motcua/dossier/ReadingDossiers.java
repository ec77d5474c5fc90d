package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.calendar.Stretch;
import vn.motcua.journal.Journal;
import vn.motcua.web.Paging;
import vn.motcua.workflow.ProcessModels;

/** A dossier is read as a whole, by someone whom it concerns. */
@Service
public class ReadingDossiers {

	private final SearchingDossiers searching;

	private final AnsweringDossiers answering;

	private final TermsInForce terms;

	private final Journal journal;

	private final ReadingHistory history;

	private final ProcessModels models;

	private final Authorization authorization;

	private final Capacities capacities;

	ReadingDossiers(SearchingDossiers searching, AnsweringDossiers answering, TermsInForce terms, Journal journal,
			ReadingHistory history, ProcessModels models, Authorization authorization, Capacities capacities) {
		this.searching = searching;
		this.answering = answering;
		this.terms = terms;
		this.journal = journal;
		this.history = history;
		this.models = models;
		this.authorization = authorization;
		this.capacities = capacities;
	}

	@Transactional // not read-only: that someone looks is written down with it
	public WholeDossier whole(String code, Actor reader) {
		var dossier = this.searching.byCode(code, reader);
		var steps = dossier.getSteps();
		return new WholeDossier(this.answering.answer(dossier, reader), dossier.getPath().process(),
				steps.open().stream().map((task) -> atHand(task, reader)).toList(), permitted(dossier, reader),
				steps.tasks().stream().map(StepOnPath::of).toList(),
				Optional.ofNullable(dossier.getWaiting()).map(Waiting::step).orElse(null),
				dossier.getLedger().entries(), explain(dossier),
				this.history.of(dossier, this.journal.lastOf(dossier.getId(), Paging.MOST), reader));
	}

	/**
	 * Every stretch of time in which its clock ran, explained day by day by what it was
	 * promised under: the office hours that were known at receipt.
	 */
	public List<Stretch> explain(Dossier dossier) {
		return dossier.getLedger().explain(this.terms.calendarOf(dossier));
	}

	/** The model its path follows, as BPMN, in the very version. */
	@Transactional // not read-only: that someone looks is written down with it
	public Optional<byte[]> model(String code, Actor reader) {
		var path = this.searching.byCode(code, reader).getPath();
		return this.models.xmlFollowedBy(path.instance(), path.process());
	}

	/**
	 * What is his to do, without what the law no longer lets anyone do. What he is not
	 * shown whole, or nobody is, he does not write down anew.
	 */
	private Set<CommandKind> permitted(Dossier dossier, Actor reader) {
		var permitted = this.authorization.permitted(reader, dossier);
		if (dossier.isDecided()) {
			permitted.remove(CommandKind.WITHDRAWAL);
		}
		var protection = dossier.getProtection();
		boolean erased = protection != null && protection.isErased();
		if (erased || this.answering.disclosure(dossier, reader) != Disclosure.WHOLE) {
			permitted.remove(CommandKind.CORRECTION);
		}
		return permitted;
	}

	private TaskAtHand atHand(Task task, Actor reader) {
		var answer = this.answering.answer(task);
		var holder = task.getAssignee();
		return this.capacities.inWhichHeDoes(task, reader)
			.map((capacity) -> new TaskAtHand(answer, true, holder == null,
					capacity.principal().username().equals(holder), capacity.onBehalfOf()))
			.orElseGet(() -> new TaskAtHand(answer, false, false, false, null));
	}

}
