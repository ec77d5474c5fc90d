package vn.motcua.processes;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;

/**
 * Where ways part, every path names its outcomes, and nothing else is asked: no data of
 * the dossier, no default.
 */
final class OutcomeConditions implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.paths().stream().flatMap(path -> objectionsTo(path, plan));
	}

	private Stream<Objection> objectionsTo(Path path, Plan plan) {
		var ways = path.from() instanceof ExclusiveGateway ? plan.pathsFrom(path.from()).size() : 1;
		if (ways > 1 && !path.asksForTheOutcome()) {
			return Stream.of(new Objection(path.id(),
					"Write on the path '%s' which outcomes it is for, and nothing else, as in ${outcome == 'APPROVE'} or ${outcome == 'WITHDRAW' || outcome == 'STOP'}."
						.formatted(path.id())));
		}
		if (ways == 1 && path.isConditional()) {
			return Stream.of(new Objection(path.id(),
					"Remove the condition from the path '%s': it is the only way on.".formatted(path.id())));
		}
		return Stream.empty();
	}

}
