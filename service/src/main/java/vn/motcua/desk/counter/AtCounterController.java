package vn.motcua.desk.counter;

import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.access.Actor;
import vn.motcua.calendar.Calendars;
import vn.motcua.desk.Offers;
import vn.motcua.desk.Words;
import vn.motcua.dossier.AnsweringDossiers;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.dossier.ReadingDossiers;
import vn.motcua.dossier.ReadingPapers;
import vn.motcua.dossier.SearchingDossiers;
import vn.motcua.dossier.TaskAnswer;
import vn.motcua.dossier.TaskKind;
import vn.motcua.journal.EventType;
import vn.motcua.procedure.ProcedureVersion;

/** What can be done now, at the counter, with a dossier whose applicant stands there. */
@Controller
class AtCounterController {

	private final SearchingDossiers searching;

	private final AnsweringDossiers answering;

	private final ReadingPapers papers;

	private final ReadingDossiers reading;

	private final OfferedProcedures procedures;

	private final Calendars calendars;

	private final Words words;

	private final Offers offers;

	AtCounterController(SearchingDossiers searching, AnsweringDossiers answering, ReadingPapers papers,
			ReadingDossiers reading, OfferedProcedures procedures, Calendars calendars, Words words, Offers offers) {
		this.searching = searching;
		this.answering = answering;
		this.papers = papers;
		this.reading = reading;
		this.procedures = procedures;
		this.calendars = calendars;
		this.words = words;
		this.offers = offers;
	}

	@GetMapping("/desk/counter/dossiers/{code}")
	String page(@PathVariable String code, @AuthenticationPrincipal Actor actor, Model model) {
		var dossier = this.searching.byCode(code, actor);
		var answer = this.answering.answer(dossier, actor);
		model.addAttribute("dossier", answer);
		answer.tasks()
			.stream()
			.filter((task) -> this.offers.covers(actor, task.agency()))
			.forEach((task) -> offer(task, answer, model));
		if (answer.awaitsUntil() != null && this.offers.covers(actor, answer.agency())) {
			var asked = this.papers.about(EventType.SUPPLEMENT_REQUESTED, code, actor);
			model.addAttribute("asked", asked);
			model.addAttribute("usual", Line.usualKinds(asked.missing()));
		}
		else if (answer.dueAt() != null) {
			model.addAttribute("stretch", this.reading.explain(dossier).getLast());
		}
		return "desk/counter/dossier";
	}

	private void offer(TaskAnswer task, DossierAnswer dossier, Model model) {
		if (task.kind() == TaskKind.ACCEPTANCE) {
			var procedure = this.procedures.inForce(dossier.procedure().code());
			model.addAttribute("acceptance", task);
			model.addAttribute("procedure", procedure);
			model.addAttribute("lacking", lacking(procedure, dossier));
			model.addAttribute("deadline",
					this.calendars.of(dossier.agency()).deadline(this.words.now(), procedure.limit()));
		}
		else if (task.kind() == TaskKind.RESULT_RETURN) {
			model.addAttribute("result", task);
		}
	}

	/** What the procedure asks for and the submission does not name, a line for each. */
	private static String lacking(ProcedureVersion procedure, DossierAnswer dossier) {
		var named = dossier.components()
			.stream()
			.map((component) -> component.name().strip().toLowerCase(Locale.ROOT))
			.toList();
		return procedure.components()
			.stream()
			.filter((asked) -> !named.contains(asked.strip().toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining("\n"));
	}

}
