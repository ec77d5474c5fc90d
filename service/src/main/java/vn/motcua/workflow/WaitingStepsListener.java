package vn.motcua.workflow;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task of a model the behaviour of a bare wait state, with the kind it
 * declares.
 */
final class WaitingStepsListener extends AbstractBpmnParseListener {

	@Override
	public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
		activity.setActivityBehavior(new WaitingStep(kindOf(task)));
	}

	private static String kindOf(Element task) {
		var extensions = task.element("extensionElements");
		var properties = (extensions != null) ? extensions.element("properties") : null;
		if (properties != null) {
			for (Element property : properties.elements("property")) {
				if ("kind".equals(property.attribute("name"))) {
					return property.attribute("value");
				}
			}
		}
		throw new IllegalArgumentException("User task " + task.attribute("id") + " declares no kind");
	}

}
