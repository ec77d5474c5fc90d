package vn.motcua.workflow;

import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task of a model the behaviour of a bare wait state, with the kind and
 * the outcomes it declares.
 */
final class WaitingStepsListener extends AbstractBpmnParseListener {

	@Override
	public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
		var outcomes = Set.of(declared(task, "outcomes").split("\\s*,\\s*"));
		activity.setActivityBehavior(new WaitingStep(declared(task, "kind"), outcomes));
	}

	private static String declared(Element task, String name) {
		var extensions = task.element("extensionElements");
		var properties = (extensions != null) ? extensions.element("properties") : null;
		if (properties != null) {
			for (Element property : properties.elements("property")) {
				if (name.equals(property.attribute("name"))) {
					return property.attribute("value");
				}
			}
		}
		throw new IllegalArgumentException("User task " + task.attribute("id") + " declares no " + name);
	}

}
