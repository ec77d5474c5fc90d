package vn.motcua.workflow;

import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * What a user task of a model does at run time: it waits, and tells that it does. The
 * engine's own task rows are left out, because our task table is the list of tasks.
 */
final class WaitingStep extends ReceiveTaskActivityBehavior {

	private final String kind;

	private final Set<String> outcomes;

	WaitingStep(String kind, Set<String> outcomes) {
		this.kind = kind;
		this.outcomes = Set.copyOf(outcomes);
	}

	@Override
	public void execute(ActivityExecution execution) {
		OpenedSteps.note(new OpenStep(execution.getId(), execution.getCurrentActivityId(), this.kind, Unit.RECEIVING));
	}

	@Override
	public void signal(ActivityExecution execution, String signalName, Object signalData) throws Exception {
		var outcome = execution.getVariable(CamundaWorkflow.OUTCOME);
		// Where no gateway follows at once, the engine itself would take any.
		if (!this.outcomes.contains(String.valueOf(outcome))) {
			throw new IllegalArgumentException("A step of kind " + this.kind + " does not end with " + outcome);
		}
		super.signal(execution, signalName, signalData);
	}

}
