package vn.motcua.processes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A model as the rules read it: nodes, and paths between them. Paths are taken from the
 * ends of the sequence flows, as the engine does, and not from the lists of incoming and
 * outgoing flows, which a file may lack.
 */
final class Plan {

	/** The unit whose steps are done where the dossier is resolved. */
	static final String RESOLVING = "RESOLVING";

	private final BpmnModelInstance model;

	private final Map<String, FlowNode> nodes = new LinkedHashMap<>();

	private final List<Path> paths;

	Plan(BpmnModelInstance model) {
		this.model = model;
		all(FlowNode.class).forEach(node -> nodes.put(idOf(node), node));
		paths = all(SequenceFlow.class).flatMap(flow -> path(flow).stream()).toList();
	}

	BpmnModelInstance model() {
		return model;
	}

	<T extends ModelElementInstance> Stream<T> all(Class<T> type) {
		return model.getModelElementsByType(type).stream();
	}

	Collection<FlowNode> nodes() {
		return nodes.values();
	}

	List<Path> paths() {
		return paths;
	}

	List<Path> pathsFrom(FlowNode node) {
		return paths.stream().filter(path -> path.from().equals(node)).toList();
	}

	Optional<Path> path(SequenceFlow flow) {
		var from = nodes.get(flow.getAttributeValue("sourceRef"));
		var to = nodes.get(flow.getAttributeValue("targetRef"));
		var condition = flow.getConditionExpression();
		return from == null || to == null ? Optional.empty()
				: Optional.of(new Path(idOf(flow), from, to, condition == null ? null : condition.getTextContent()));
	}

	/** Where a dossier waits: for someone's work, or for the applicant. */
	Stream<FlowNode> steps() {
		return nodes().stream().filter(Plan::isStep);
	}

	static boolean isStep(FlowNode node) {
		return node instanceof UserTask || node instanceof ReceiveTask;
	}

	/** What the step waits for, if that is something the service knows. */
	Optional<? extends StepKind> kindOf(FlowNode step) {
		return property(step, "kind")
			.flatMap(name -> step instanceof UserTask ? TaskKind.named(name) : WaitKind.named(name));
	}

	/** Where an outcome enters: the start, the steps, and the interruption. */
	Stream<FlowNode> deciders() {
		return nodes().stream()
			.filter(node -> isStep(node)
					|| node instanceof StartEvent && (roomOf(node) instanceof Process || isEvent(roomOf(node))));
	}

	List<String> outcomesOf(FlowNode node) {
		return property(node, "outcomes").stream().flatMap(list -> Stream.of(list.split(",", -1))).toList();
	}

	Optional<String> property(FlowNode node, String name) {
		return Stream.ofNullable(node.getExtensionElements())
			.flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> name.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.filter(Objects::nonNull)
			.findFirst();
	}

	/** The process or sub-process that the node stands in. */
	static ModelElementInstance roomOf(FlowNode node) {
		return node.getParentElement();
	}

	/** Whether this is a sub-process that no path leads to, but a message starts. */
	static boolean isEvent(ModelElementInstance room) {
		return room instanceof SubProcess sub && sub.triggeredByEvent();
	}

	static String idOf(BaseElement element) {
		return element.getId() == null ? "a %s without an id".formatted(element.getElementType().getTypeName())
				: element.getId();
	}

	/** The id that a reference names, which may carry the prefix of its namespace. */
	static String referred(String name) {
		return name.substring(name.indexOf(':') + 1);
	}

}
