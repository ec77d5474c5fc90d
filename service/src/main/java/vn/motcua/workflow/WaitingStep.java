package vn.motcua.workflow;

import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * What a user task of a model does at run time: it waits, and tells that it does. The
 * engine's own task rows are left out, because our task table is the list of tasks.
 */
final class WaitingStep extends ReceiveTaskActivityBehavior {

	private final String kind;

	WaitingStep(String kind) {
		this.kind = kind;
	}

	@Override
	public void execute(ActivityExecution execution) {
		OpenedSteps.note(new OpenStep(execution.getId(), this.kind));
	}

}
