package vn.motcua.processes;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;

/**
 * Every step stands in one lane, that of the people its kind of work belongs to. Where a
 * path crosses agencies, those of the resolving one have lanes of their own, such as
 * {@code resolving_officer}.
 */
final class RightLanes implements HouseRule {

	private static final String RESOLVING_LANE = "resolving_";

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return plan.steps().flatMap(step -> objectionsTo(step, plan));
	}

	private Stream<Objection> objectionsTo(FlowNode step, Plan plan) {
		var id = Plan.idOf(step);
		var lanes = plan.all(Lane.class).filter(lane -> holds(lane, id)).map(Plan::idOf).toList();
		if (lanes.size() != 1) {
			return Stream
				.of(new Objection(id, "Put '%s' into exactly one lane; it stands in %d.".formatted(id, lanes.size())));
		}
		var resolving = plan.property(step, "unit").filter(Plan.RESOLVING::equals).isPresent();
		var lane = lanes.getFirst();
		return plan.kindOf(step)
			.filter(kind -> !isRight(lane, kind, resolving))
			.map(kind -> new Objection(id,
					"Move '%s' to the lane '%s': %s is not the work of '%s'.".formatted(id,
							(resolving ? RESOLVING_LANE : "") + kind.lane(), kind.name(), lane)))
			.stream();
	}

	private static boolean isRight(String lane, StepKind kind, boolean resolving) {
		var people = lane.equals(kind.lane()) || lane.endsWith("_" + kind.lane());
		return people && lane.startsWith(RESOLVING_LANE) == resolving;
	}

	/** Read as text, because a lane may name what is no node at all. */
	private static boolean holds(Lane lane, String id) {
		return lane.getDomElement()
			.getChildElements()
			.stream()
			.anyMatch(child -> child.getLocalName().equals("flowNodeRef") && child.getTextContent().strip().equals(id));
	}

}
