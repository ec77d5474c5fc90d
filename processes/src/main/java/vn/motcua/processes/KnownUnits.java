package vn.motcua.processes;

import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A step that says whose it is names a side the service knows. The applicant's turn is
 * nobody's: what he brings always comes through the one-stop unit that received him.
 */
final class KnownUnits implements HouseRule {

	private static final Set<String> UNITS = Set.of("RECEIVING", Plan.RESOLVING);

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.nodes().stream().flatMap(node -> {
			var id = Plan.idOf(node);
			return plan.property(node, "unit")
				.filter(unit -> !(node instanceof UserTask && UNITS.contains(unit)))
				.map(unit -> new Objection(id, node instanceof UserTask
						? "Give '%s' the extension property 'unit' with RECEIVING or RESOLVING, or leave it out."
							.formatted(id)
						: "Take the extension property 'unit' off '%s': only a user task is the work of a unit."
							.formatted(id)))
				.stream();
		});
	}

}
