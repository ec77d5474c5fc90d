package vn.motcua.processes;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** A dossier (hồ sơ) on its way through the model. */
record Dossier(ProcessEngine engine, Map<String, List<String>> allEnds, String id) {

	static Dossier started(ProcessEngine engine, String model, Map<String, List<String>> ends, String outcome) {
		var started = engine.getRuntimeService().startProcessInstanceByKey(model, carrying(outcome));
		return new Dossier(engine, ends, started.getId());
	}

	Dossier decide(String... outcomes) {
		for (var outcome : outcomes) {
			var waiting = engine.getRuntimeService()
				.createExecutionQuery()
				.processInstanceId(id)
				.activityId(openSteps().getFirst())
				.singleResult();
			engine.getRuntimeService().signal(waiting.getId(), null, null, carrying(outcome));
		}
		return this;
	}

	Dossier interrupt(String outcome) {
		engine.getRuntimeService()
			.createMessageCorrelation("interruption")
			.processInstanceId(id)
			.setVariables(carrying(outcome))
			.correlate();
		return this;
	}

	List<String> openSteps() {
		return isOver() ? List.of() : engine.getRuntimeService().getActiveActivityIds(id);
	}

	boolean isOver() {
		return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).count() == 0;
	}

	/** The end events passed so far, innermost first. */
	List<String> ends() {
		return allEnds.getOrDefault(id, List.of());
	}

	long openInterruptions() {
		return engine.getRuntimeService().createEventSubscriptionQuery().processInstanceId(id).count();
	}

	long rowsOfTasksAndVariables() {
		return engine.getTaskService().createTaskQuery().processInstanceId(id).count()
				+ engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(id).count();
	}

	private static VariableMap carrying(String outcome) {
		return Variables.createVariables().putValueTyped("outcome", Variables.stringValue(outcome, true));
	}

}
