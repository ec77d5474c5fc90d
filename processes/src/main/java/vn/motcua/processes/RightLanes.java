package vn.motcua.processes;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task stands in one lane, that of the people its kind of work belongs to. */
final class RightLanes implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.all(UserTask.class).flatMap(task -> objectionsTo(task, plan));
	}

	private Stream<Objection> objectionsTo(UserTask task, Plan plan) {
		var id = Plan.idOf(task);
		var lanes = plan.all(Lane.class).filter(lane -> holds(lane, id)).map(Plan::idOf).toList();
		if (lanes.size() != 1) {
			return Stream
				.of(new Objection(id, "Put '%s' into exactly one lane; it stands in %d.".formatted(id, lanes.size())));
		}
		return plan.property(task, "kind")
			.flatMap(TaskKind::named)
			.filter(kind -> !lanes.contains(kind.lane()))
			.map(kind -> new Objection(id,
					"Move '%s' to the lane '%s': %s is not the work of '%s'.".formatted(id, kind.lane(), kind,
							lanes.getFirst())))
			.stream();
	}

	/** Read as text, because a lane may name what is no node at all. */
	private static boolean holds(Lane lane, String id) {
		return lane.getDomElement()
			.getChildElements()
			.stream()
			.anyMatch(child -> child.getLocalName().equals("flowNodeRef") && child.getTextContent().strip().equals(id));
	}

}
