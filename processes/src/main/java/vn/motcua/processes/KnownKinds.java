package vn.motcua.processes;

import java.util.Arrays;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task is of a kind that the service knows how to offer to people. */
final class KnownKinds implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.all(UserTask.class)
			.filter(task -> plan.property(task, "kind").flatMap(TaskKind::named).isEmpty())
			.map(task -> new Objection(Plan.idOf(task), "Give '%s' the extension property 'kind' with one of %s."
				.formatted(Plan.idOf(task), Arrays.toString(TaskKind.values()))));
	}

}
