package vn.motcua.processes;

import java.util.Arrays;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Every user task is of a kind that the service knows how to offer to people, and every
 * receive task waits for something that it knows how to bring.
 */
final class KnownKinds implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.steps()
			.filter(step -> plan.kindOf(step).isEmpty())
			.map(step -> new Objection(Plan.idOf(step), "Give '%s' the extension property 'kind' with one of %s."
				.formatted(Plan.idOf(step), Arrays.toString(kinds(step)))));
	}

	private static StepKind[] kinds(FlowNode step) {
		return step instanceof UserTask ? TaskKind.values() : WaitKind.values();
	}

}
