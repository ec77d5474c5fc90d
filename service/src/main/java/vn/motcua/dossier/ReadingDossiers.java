package vn.motcua.dossier;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.journal.Journal;
import vn.motcua.staffing.Substitutions;
import vn.motcua.web.Paging;
import vn.motcua.workflow.ProcessModels;

/** A dossier is read as a whole, by someone whom it concerns. */
@Service
public class ReadingDossiers {

	private final SearchingDossiers searching;

	private final AnsweringDossiers answering;

	private final TermsInForce terms;

	private final Journal journal;

	private final ProcessModels models;

	private final Substitutions substitutions;

	private final Reach reach;

	private final Clock clock;

	ReadingDossiers(SearchingDossiers searching, AnsweringDossiers answering, TermsInForce terms, Journal journal,
			ProcessModels models, Substitutions substitutions, Reach reach, Clock clock) {
		this.searching = searching;
		this.answering = answering;
		this.terms = terms;
		this.journal = journal;
		this.models = models;
		this.substitutions = substitutions;
		this.reach = reach;
		this.clock = clock;
	}

	@Transactional // not read-only: that someone looks is written down with it
	public WholeDossier whole(String code, Actor reader) {
		var dossier = this.searching.byCode(code, reader);
		var steps = dossier.getSteps();
		return new WholeDossier(this.answering.answer(dossier, reader), dossier.getPath().process(),
				steps.open().stream().map((task) -> atHand(task, reader)).toList(),
				steps.tasks().stream().map(StepOnPath::of).toList(),
				Optional.ofNullable(dossier.getWaiting()).map(Waiting::step).orElse(null),
				dossier.getLedger().entries(), dossier.getLedger().explain(this.terms.calendarOf(dossier)),
				this.journal.lastOf(dossier.getId(), Paging.MOST).stream().map(HistoryItem::of).toList());
	}

	/** The model its path follows, as BPMN, in the very version. */
	@Transactional // not read-only: that someone looks is written down with it
	public Optional<byte[]> model(String code, Actor reader) {
		var path = this.searching.byCode(code, reader).getPath();
		return this.models.xmlFollowedBy(path.instance(), path.process());
	}

	private TaskAtHand atHand(Task task, Actor reader) {
		var standings = this.substitutions.standsInFor(reader.username(), this.clock.instant());
		var field = task.getDossier().getBasis().field();
		var answer = this.answering.answer(task);
		boolean near = this.reach.covers(reader, task.getAgency());
		boolean his = near && reader.has(task.getKind().role());
		var holder = task.getAssignee();
		boolean free = holder == null || holder.equals(reader.username()) || reader.roles().contains(Role.ADMIN);
		if (his && free) {
			return new TaskAtHand(answer, true, holder == null, null);
		}
		// Not in his own right: perhaps for someone absent.
		var absent = new OnBehalf(reader, standings, true).of(task.getKind(), task.getAgency(), holder, field);
		return new TaskAtHand(answer, absent != null, false, absent);
	}

}
