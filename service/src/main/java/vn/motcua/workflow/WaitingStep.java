package vn.motcua.workflow;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a model does at run time, be it someone's work or the applicant's turn:
 * it waits, and tells that it does. The engine's own task rows are left out, because our
 * task table is the list of tasks.
 */
final class WaitingStep extends ReceiveTaskActivityBehavior {

	private final String kind;

	private final Unit unit;

	private final Set<String> outcomes;

	WaitingStep(String kind, Unit unit, Set<String> outcomes) {
		this.kind = kind;
		this.unit = unit;
		this.outcomes = Set.copyOf(outcomes);
	}

	@Override
	public void execute(ActivityExecution execution) {
		OpenedSteps.note(new OpenStep(execution.getId(), execution.getCurrentActivityId(), this.kind, this.unit));
	}

	/** Whether that is a step that waits, and no scope or gateway. */
	static boolean isOne(@Nullable PvmActivity activity) {
		return activity instanceof ActivityImpl known && known.getActivityBehavior() instanceof WaitingStep;
	}

	/** How the model declares the step; none for what does not wait. */
	static Optional<DeclaredStep> declared(PvmActivity activity) {
		return (activity instanceof ActivityImpl known && known.getActivityBehavior() instanceof WaitingStep step)
				? Optional.of(new DeclaredStep(activity.getId(), step.kind, step.unit)) : Optional.empty();
	}

	/** Whether it may end so: where no gateway follows, the engine would take any. */
	static boolean endsWith(PvmActivity activity, String outcome) {
		return activity instanceof ActivityImpl known && known.getActivityBehavior() instanceof WaitingStep step
				&& step.outcomes.contains(outcome);
	}

}
