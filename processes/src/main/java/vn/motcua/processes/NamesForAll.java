package vn.motcua.processes;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** What people see, they can read: nodes, lanes, and the ways out of a gateway. */
final class NamesForAll implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		var visible = Stream
			.<Stream<? extends BaseElement>>of(plan.all(Participant.class), plan.all(Lane.class), plan.nodes().stream(),
					plan.all(SequenceFlow.class).filter(flow -> flow.getConditionExpression() != null))
			.<BaseElement>flatMap(elements -> elements);
		return visible.filter(element -> isBlank(element.getAttributeValue("name")))
			.map(Plan::idOf)
			.map(id -> new Objection(id, "Give '%s' a name that people can read in the diagram.".formatted(id)));
	}

	private static boolean isBlank(@Nullable String name) {
		return name == null || name.isBlank();
	}

}
