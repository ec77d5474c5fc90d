package vn.motcua.processes;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Every node can be reached from a start and can reach an end. Asked of each sub-process
 * by itself, for it is a node of the room around it.
 */
final class NoLooseEnds implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		var fromStart = spread(nodes(plan, StartEvent.class), node -> plan.pathsFrom(node).stream().map(Path::to));
		var toEnd = spread(nodes(plan, EndEvent.class),
				node -> plan.paths().stream().filter(path -> path.to().equals(node)).map(Path::from));
		return Stream.concat(
				missing(plan, fromStart, "Lead a path from the start to '%s', or remove it: nothing gets there."),
				missing(plan, toEnd, "Lead a path from '%s' to an end: a dossier would be stuck there."));
	}

	private static Stream<Objection> missing(Plan plan, Set<FlowNode> found, String sentence) {
		return plan.nodes()
			.stream()
			.filter(node -> !found.contains(node) && !Plan.isEvent(node))
			.map(node -> new Objection(Plan.idOf(node), sentence.formatted(Plan.idOf(node))));
	}

	private static List<FlowNode> nodes(Plan plan, Class<? extends FlowNode> type) {
		return plan.nodes().stream().filter(type::isInstance).toList();
	}

	private static Set<FlowNode> spread(List<FlowNode> origins, Function<FlowNode, Stream<FlowNode>> neighbours) {
		var found = new HashSet<>(origins);
		var open = new ArrayDeque<>(origins);
		while (!open.isEmpty()) {
			neighbours.apply(open.remove()).filter(found::add).forEach(open::add);
		}
		return found;
	}

}
