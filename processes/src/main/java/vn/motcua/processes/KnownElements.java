package vn.motcua.processes;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A model only routes. Read from the XML itself and by what is allowed, so that nothing
 * that runs code, waits for a clock or works in the background can come in by a name we
 * did not think of.
 */
final class KnownElements implements HouseRule {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Set<String> STEPS = Set.of("definitions", "collaboration", "participant", "message", "process",
			"laneSet", "lane", "flowNodeRef", "startEvent", "endEvent", "userTask", "receiveTask", "exclusiveGateway",
			"subProcess", "sequenceFlow", "incoming", "outgoing", "conditionExpression", "extensionElements",
			"documentation", "textAnnotation", "text", "association");

	private static final Set<String> NOTES = Set.of("properties", "property");

	private static final Set<String> ATTRIBUTES = Set.of("id", "name", "value", "targetNamespace", "exporter",
			"exporterVersion", "processRef", "isClosed", "processType", "isExecutable", "sourceRef", "targetRef",
			"triggeredByEvent", "isInterrupting", "gatewayDirection", "textFormat", "associationDirection");

	/** What the schema fills in by itself when a model is read. */
	private static final Set<String> FILLED_IN = Set.of("isForCompensation=false", "startQuantity=1",
			"completionQuantity=1", "parallelMultiple=false", "implementation=##unspecified", "instantiate=false",
			"implementation=##WebService", "expressionLanguage=http://www.w3.org/1999/XPath",
			"typeLanguage=http://www.w3.org/2001/XMLSchema");

	private static final Set<String> ENGINE_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag");

	private static final Set<String> XML = Set.of("http://www.w3.org/2000/xmlns/",
			"http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/XML/1998/namespace");

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		var document = (Document) plan.model().getDocument().getDomSource().getNode();
		return within(document.getDocumentElement());
	}

	private Stream<Objection> within(Element element) {
		if (DIAGRAM.equals(element.getNamespaceURI())) {
			return Stream.empty();
		}
		if (isStranger(element)) {
			return Stream.of(new Objection(owner(element),
					"Take the '%s' out of '%s': a model holds user tasks, receive tasks without a message, exclusive gateways, sequence flows, start and end events, sub-processes and one message start, and nothing else."
						.formatted(element.getLocalName(), owner(element))));
		}
		var children = element.getChildNodes();
		return Stream.concat(strangeAttributes(element),
				IntStream.range(0, children.getLength())
					.mapToObj(children::item)
					.filter(Element.class::isInstance)
					.map(Element.class::cast)
					.flatMap(this::within));
	}

	/** Whether no model may hold it. */
	static boolean isStranger(Element element) {
		return !DIAGRAM.equals(element.getNamespaceURI()) && !isKnown(element);
	}

	private static boolean isKnown(Element element) {
		var name = element.getLocalName();
		if (CAMUNDA.equals(element.getNamespaceURI())) {
			return NOTES.contains(name);
		}
		return BPMN.equals(element.getNamespaceURI())
				&& (STEPS.contains(name) || name.equals("messageEventDefinition") && isIn("startEvent", element));
	}

	private Stream<Objection> strangeAttributes(Element element) {
		var attributes = element.getAttributes();
		return IntStream.range(0, attributes.getLength())
			.mapToObj(attributes::item)
			.filter(attribute -> !isKnown(attribute, element))
			.map(attribute -> new Objection(owner(element),
					"Remove the attribute '%s' from '%s': what a step does is not said in the model."
						.formatted(attribute.getNodeName(), owner(element))));
	}

	private boolean isKnown(Node attribute, Element element) {
		var namespace = attribute.getNamespaceURI();
		if (namespace == null) {
			return ATTRIBUTES.contains(attribute.getNodeName()) || isMessageOfStart(attribute, element)
					|| FILLED_IN.contains(attribute.getNodeName() + "=" + attribute.getNodeValue());
		}
		return switch (element.getLocalName()) {
			// Drawing tools sign their work there, and the engine does not read it.
			case "definitions" -> true;
			case "process" -> XML.contains(namespace)
					|| CAMUNDA.equals(namespace) && ENGINE_ATTRIBUTES.contains(attribute.getLocalName());
			default -> XML.contains(namespace);
		};
	}

	/** A receive task that named a message would be reached past the dossier. */
	private static boolean isMessageOfStart(Node attribute, Element element) {
		return "messageRef".equals(attribute.getNodeName()) && "messageEventDefinition".equals(element.getLocalName());
	}

	private static boolean isIn(String parent, Element element) {
		return parent.equals(element.getParentNode().getLocalName());
	}

	/** The nearest element around this one that has an id to be found by. */
	static String owner(Element element) {
		for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
			if (candidate.hasAttribute("id")) {
				return candidate.getAttribute("id");
			}
		}
		return "definitions";
	}

}
