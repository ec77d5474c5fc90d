package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Puts a path at a step of its model without walking there. The engine's own command for
 * it reads the path anew several times, and cannot see one that began in the same
 * conversation.
 */
final class Placing {

	private Placing() {
	}

	/** The step of that name. */
	static ActivityImpl step(ProcessDefinitionEntity model, String name) {
		var found = model.findActivity(name);
		if (!WaitingStep.isOne(found)) {
			throw new IllegalArgumentException("The model " + model.getKey() + " has no step " + name);
		}
		return found;
	}

	/** Whatever waits no longer does; the path itself remains. */
	static void leaveEverything(ExecutionEntity path) {
		path.clearScope("taken back", true, true, false);
		path.leaveActivityInstance();
		path.setActivity(null);
	}

	/**
	 * Enters the step, and before it each room around it: so that what may interrupt the
	 * room is awaited again.
	 */
	static void enter(ExecutionEntity path, ActivityImpl step) {
		List<PvmActivity> rooms = new ArrayList<>();
		for (var room = step.getFlowScope(); room instanceof ActivityImpl sub; room = sub.getFlowScope()) {
			rooms.addFirst(sub);
		}
		path.executeActivities(rooms, step, null, Map.of(), Map.of(), true, true);
	}

}
