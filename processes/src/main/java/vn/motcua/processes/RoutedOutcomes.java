package vn.motcua.processes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Every declared outcome has exactly one path at every gateway it comes to, and every
 * path belongs to an outcome that comes. An outcome is followed until the next task: into
 * sub-processes and out of them again, since the gateway that parts it may lie there.
 */
final class RoutedOutcomes implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return new Survey(plan).objections().stream();
	}

	private static final class Survey {

		private final Plan plan;

		private final List<Objection> objections = new ArrayList<>();

		private final Map<FlowNode, Set<String>> arriving = new HashMap<>();

		Survey(Plan plan) {
			this.plan = plan;
		}

		List<Objection> objections() {
			plan.deciders().forEach(decider -> {
				var outcomes = plan.outcomesOf(decider);
				var parted = outcomes.stream().filter(outcome -> meetsGateway(decider, outcome)).count();
				if (outcomes.size() > 1 && parted == 0) {
					object(decider, "Put an exclusive gateway behind '%1$s': each of its outcomes needs its own path.");
				}
			});
			plan.paths().forEach(this::askedInVain);
			return objections;
		}

		private boolean meetsGateway(FlowNode decider, String outcome) {
			var seen = new HashSet<FlowNode>();
			var met = false;
			var here = Optional.of(decider);
			while (here.isPresent()) {
				var node = here.get();
				if (!seen.add(node)) {
					object(node,
							"Lead the outcome '%2$s' of '%3$s' to a task or an end: it goes in a circle at '%1$s'.",
							outcome, Plan.idOf(decider));
					return met;
				}
				var ways = plan.pathsFrom(node);
				if (node instanceof ExclusiveGateway && ways.size() > 1) {
					met = true;
					ways = open(node, ways, outcome, decider);
				}
				here = ways.size() == 1 ? next(ways.getFirst().to()) : Optional.empty();
			}
			return met;
		}

		private List<Path> open(FlowNode gateway, List<Path> ways, String outcome, FlowNode decider) {
			arriving.computeIfAbsent(gateway, any -> new HashSet<>()).add(outcome);
			var open = ways.stream().filter(way -> way.outcomes().contains(outcome)).toList();
			if (open.size() != 1) {
				object(gateway, "Give the outcome '%2$s' of '%3$s' exactly one path out of '%1$s'; it has %4$s.",
						outcome, Plan.idOf(decider), String.valueOf(open.size()));
			}
			return open;
		}

		/** From where the outcome goes on; nowhere, if it has arrived. */
		private Optional<FlowNode> next(FlowNode node) {
			return switch (node) {
				case FlowNode step when Plan.isStep(step) -> Optional.empty();
				case SubProcess sub -> plan.all(StartEvent.class)
					.filter(start -> Plan.roomOf(start).equals(sub))
					.map(FlowNode.class::cast)
					.findFirst();
				case EndEvent end -> leave(end);
				default -> Optional.of(node);
			};
		}

		private Optional<FlowNode> leave(FlowNode node) {
			return Plan.roomOf(node) instanceof SubProcess sub ? Plan.isEvent(sub) ? leave(sub) : Optional.of(sub)
					: Optional.empty();
		}

		private void askedInVain(Path path) {
			path.outcomes()
				.stream()
				.filter(outcome -> !arriving.getOrDefault(path.from(), Set.of()).contains(outcome))
				.forEach(outcome -> objections.add(new Objection(path.id(),
						"Take the outcome '%s' off the path '%s', or declare it at the step before: it never comes to '%s'."
							.formatted(outcome, path.id(), Plan.idOf(path.from())))));
		}

		private void object(FlowNode node, String sentence, String... about) {
			var words = Stream.concat(Stream.of(Plan.idOf(node)), Stream.of(about)).toArray();
			objections.add(new Objection(Plan.idOf(node), sentence.formatted(words)));
		}

	}

}
