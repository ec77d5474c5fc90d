package vn.motcua.processes;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What runs is what hangs on the wall: nothing is in the model that is not drawn. */
final class DrawnCompletely implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		var shapes = drawn(plan.all(BpmnShape.class).filter(shape -> shape.getBounds() != null));
		var edges = drawn(plan.all(BpmnEdge.class).filter(edge -> edge.getWaypoints().size() > 1));
		var solids = Stream
			.<Stream<? extends BaseElement>>of(plan.all(Participant.class), plan.all(Lane.class), plan.nodes().stream())
			.<BaseElement>flatMap(elements -> elements);
		return Stream.concat(missing(solids, shapes), missing(plan.all(SequenceFlow.class), edges));
	}

	private static Stream<Objection> missing(Stream<? extends BaseElement> elements, Set<String> drawn) {
		return elements.map(Plan::idOf)
			.filter(id -> !drawn.contains(id))
			.map(id -> new Objection(id, "Draw '%s' in the diagram, or remove it from the model.".formatted(id)));
	}

	private static Set<String> drawn(Stream<? extends ModelElementInstance> figures) {
		return figures.flatMap(figure -> Stream.ofNullable(figure.getAttributeValue("bpmnElement")))
			.map(Plan::referred)
			.collect(Collectors.toSet());
	}

}
