package vn.motcua.processes;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * A dossier is in one place at a time, and enters and leaves a sub-process by its border.
 */
final class SoundPaths implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return Stream
			.of(loose(plan),
					plan.nodes()
						.stream()
						.filter(node -> !(node instanceof ExclusiveGateway) && plan.pathsFrom(node).size() > 1)
						.map(SoundPaths::parts),
					plan.paths()
						.stream()
						.filter(path -> !Plan.roomOf(path.from()).equals(Plan.roomOf(path.to())))
						.map(SoundPaths::crosses),
					plan.paths()
						.stream()
						.filter(path -> noWayOut(path.from()) || noWayIn(path.to()))
						.map(SoundPaths::wrongWay))
			.flatMap(objections -> objections);
	}

	private static Stream<Objection> loose(Plan plan) {
		return plan.all(SequenceFlow.class)
			.filter(flow -> plan.path(flow).isEmpty())
			.map(flow -> new Objection(Plan.idOf(flow),
					"Connect both ends of the path '%s' to steps of the process.".formatted(Plan.idOf(flow))));
	}

	private static boolean noWayOut(FlowNode node) {
		return node instanceof EndEvent || Plan.isEvent(node);
	}

	private static boolean noWayIn(FlowNode node) {
		return node instanceof StartEvent || Plan.isEvent(node);
	}

	private static Objection parts(FlowNode node) {
		return new Objection(Plan.idOf(node),
				"Lead one path out of '%1$s', and let a gateway behind it part the ways.".formatted(Plan.idOf(node)));
	}

	private static Objection crosses(Path path) {
		return new Objection(path.id(),
				"Redraw the path '%s': it may not cross the border of a sub-process.".formatted(path.id()));
	}

	private static Objection wrongWay(Path path) {
		return new Objection(path.id(),
				"Remove the path '%s': nothing leads into a start or an interruption, or out of an end or an interruption."
					.formatted(path.id()));
	}

}
