package vn.motcua.processes;

import java.util.HashSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * The start, every task and the interruption say with which outcomes they may be left.
 */
final class DeclaredOutcomes implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.deciders().filter(decider -> !declares(decider, plan)).map(decider -> {
			var id = Plan.idOf(decider);
			return new Objection(id,
					"Give '%s' the extension property 'outcomes' with each outcome once, in capitals and separated by commas, as in 'APPROVE,REFUSE'."
						.formatted(id));
		});
	}

	private static boolean declares(FlowNode decider, Plan plan) {
		var outcomes = plan.outcomesOf(decider);
		return !outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> outcome.matches("[A-Z][A-Z_]*"))
				&& new HashSet<>(outcomes).size() == outcomes.size();
	}

}
