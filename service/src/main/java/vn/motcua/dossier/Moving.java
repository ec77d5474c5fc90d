package vn.motcua.dossier;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.NotOnThisPath;
import vn.motcua.workflow.OpenStep;
import vn.motcua.workflow.Started;
import vn.motcua.workflow.Workflow;

/** Lets a dossier's path go on, and opens the steps it comes to. */
@Component
class Moving {

	/** The model of the path beside a late dossier's own. */
	private static final String APOLOGY = "apology";

	/** Where a dossier is taken up again. */
	private static final String APPRAISAL = "appraisal";

	private final Workflow workflow;

	private final SetDates dates;

	Moving(Workflow workflow, SetDates dates) {
		this.workflow = workflow;
		this.dates = dates;
	}

	/** The path begins. */
	void begin(Dossier dossier, String outcome, Act act, Terms terms) {
		dossier.begin(this.workflow.start(dossier.getPath().process(), outcome), act, terms);
	}

	/** The path begins anew, in its middle. */
	void beginAgain(Dossier dossier, Act act, Terms terms) {
		dossier.begin(this.workflow.beginAt(dossier.getPath().process(), APPRAISAL), act, terms);
	}

	/** The path begins anew, at a step that was done, for the one who did it. */
	void beginAgainAt(Dossier dossier, Task done, Act act, Terms terms) {
		dossier.begin(this.workflow.beginAt(dossier.getPath().process(), done.getActivity()), act, terms);
		dossier.getSteps().openOnPath().forEach((task) -> task.assignTo(done.getDecidedBy()));
	}

	/** A task was decided; the path goes on unless others still work on the same step. */
	void decided(Dossier dossier, Task task, DecideTask command, Act act, Terms terms) {
		boolean othersToo = dossier.getOpenTasks().stream().anyMatch((open) -> open.getStep().equals(task.getStep()));
		if (!othersToo) {
			var steps = moved(() -> this.workflow.decide(task.getInstance(), task.getStep(), command.outcome().name()));
			Opening.open(dossier, steps, this.dates.wanted(command.consult()), act, terms);
		}
	}

	/** What the path waited for has come. */
	void goOn(Dossier dossier, String step, String outcome, Act act, Terms terms) {
		dossier.open(moved(() -> this.workflow.decide(dossier.getPath().instance(), step, outcome)), act, terms);
	}

	/** The path goes back to a step that was done, for the one who did it. */
	void goBack(Dossier dossier, Task done, Act act, Terms terms) {
		dossier.open(this.workflow.goBack(dossier.getPath().instance(), done.getActivity()), act, terms);
		dossier.getSteps().openOnPath().forEach((task) -> task.assignTo(done.getDecidedBy()));
	}

	void interrupt(Dossier dossier, Interruption how) {
		this.workflow.interrupt(dossier.getPath().instance(), how.name());
	}

	/** A path of its own, beside that of a late dossier. */
	Started beginApology() {
		return this.workflow.start(APOLOGY, "OVERDUE");
	}

	void abandon(String instance) {
		this.workflow.abandon(instance);
	}

	/** Of these apologies some may be owed no longer: their paths end with them. */
	void abandonDropped(List<Task> apologies) {
		apologies.stream()
			.filter((task) -> !task.isOpen() && task.getOutcome() == null)
			.forEach((task) -> abandon(task.getInstance()));
	}

	<T> T together(Supplier<T> moves) {
		return this.workflow.together(moves);
	}

	private static List<OpenStep> moved(Supplier<List<OpenStep>> move) {
		try {
			return move.get();
		}
		catch (NotOnThisPath ex) {
			throw Refusal.field("wrong-outcome", "outcome",
					"The path of this procedure does not provide for that: " + ex.getMessage() + ".");
		}
	}

}
