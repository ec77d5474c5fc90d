package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;

import vn.motcua.workflow.OpenStep;

/** The path comes to its next steps: someone has work, or the applicant is waited for. */
final class Opening {

	/** A wait for the applicant, as models declare it: work of nobody. */
	private static final String SUPPLEMENT = "SUPPLEMENT";

	private Opening() {
	}

	static void open(Dossier dossier, List<OpenStep> steps, List<WantedOpinion> asked, Act act, Terms terms) {
		for (OpenStep step : steps) {
			if (dossier.getState() == DossierState.RECEIVED) {
				dossier.moveTo(DossierState.PROCESSING);
			}
			if (SUPPLEMENT.equals(step.kind())) {
				Supplement.await(dossier, step.ref(), act, terms);
			}
			else if (TaskKind.valueOf(step.kind()) == TaskKind.CONSULTATION) {
				// In the model one step; each agency that is asked has its own part of
				// it.
				asked.forEach((opinion) -> consult(dossier, step, opinion, act));
			}
			else {
				work(dossier, step, act, terms);
			}
		}
	}

	private static void work(Dossier dossier, OpenStep step, Act act, Terms terms) {
		var kind = TaskKind.valueOf(step.kind());
		var agency = dossier.getPath().agencyOf(step.unit(), dossier.getApplication().agency());
		var task = task(dossier, step, kind, agency, act);
		if (dossier.getResultCorrection() == null) {
			Optional.ofNullable(terms.procedure().shares().get(step.step()))
				.ifPresent((share) -> task.mayTake(share, terms.calendar()));
		}
		task.follow(dossier.getStepsDueAt(), terms.calendar());
		if (kind == TaskKind.APPRAISAL || kind == TaskKind.ACCEPTANCE) {
			// What is sent back or completed goes to the one who knows it.
			task.assignTo(dossier.getSteps().lastDoer(step.step()).orElse(null));
		}
		dossier.add(task);
		dossier.tell(new TaskHappening.Opened(task), act);
	}

	private static void consult(Dossier dossier, OpenStep step, WantedOpinion opinion, Act act) {
		var task = task(dossier, step, TaskKind.CONSULTATION, opinion.asked().agency(), act);
		task.asks(opinion);
		dossier.add(task);
		dossier.tell(new TaskHappening.Opened(task), act);
	}

	private static Task task(Dossier dossier, OpenStep step, TaskKind kind, String agency, Act act) {
		return new Task(dossier, step, kind, agency, dossier.getPath().isAtOneStop(kind), act.at());
	}

}
