package vn.motcua.workflow;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task and every receive task of a model the behaviour of a bare wait
 * state, with the kind, the unit and the outcomes it declares.
 */
final class WaitingStepsListener extends AbstractBpmnParseListener {

	@Override
	public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
		waits(task, activity);
	}

	@Override
	public void parseReceiveTask(Element task, ScopeImpl scope, ActivityImpl activity) {
		waits(task, activity);
	}

	private static void waits(Element task, ActivityImpl activity) {
		var outcomes = Set.of(required(task, "outcomes").split("\\s*,\\s*"));
		var unit = declared(task, "unit").map(Unit::valueOf).orElse(Unit.RECEIVING);
		activity.setActivityBehavior(new WaitingStep(required(task, "kind"), unit, outcomes));
	}

	private static String required(Element task, String name) {
		return declared(task, name)
			.orElseThrow(() -> new IllegalArgumentException("Step " + task.attribute("id") + " declares no " + name));
	}

	private static Optional<String> declared(Element task, String name) {
		var extensions = task.element("extensionElements");
		var properties = (extensions != null) ? extensions.element("properties") : null;
		return (properties != null) ? properties.elements("property")
			.stream()
			.filter((property) -> name.equals(property.attribute("name")))
			.map((property) -> property.attribute("value"))
			.findFirst() : Optional.empty();
	}

}
