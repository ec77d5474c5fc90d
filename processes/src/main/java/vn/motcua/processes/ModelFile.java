package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A model as an analyst hands it in.
 *
 * @param key of the process in it; empty when there is none
 * @param objections everything that stands against it; nothing, if it may run
 */
public record ModelFile(String key, List<Objection> objections) {

	private static final String WHOLE_FILE = "definitions";

	private static final String UNREADABLE = "Save the file as BPMN 2.0 by a drawing tool; as it is it cannot be read: ";

	public ModelFile {
		objections = List.copyOf(objections);
	}

	public static ModelFile read(byte[] xml) {
		var unread = XmlBounds.objectionTo(xml);
		if (unread.isPresent()) {
			return spoilt(UNREADABLE + unread.get() + ".");
		}
		try {
			var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
			return model.getModelElementsByType(Process.class)
				.stream()
				.findFirst()
				.map(process -> new ModelFile(Plan.idOf(process), HouseRules.objectionsTo(model)))
				.orElseGet(() -> spoilt("Put a process into the file; it holds none."));
		}
		catch (ModelException ex) {
			return spoilt(UNREADABLE + reason(ex));
		}
	}

	/** The steps that people do, of a model that keeps the rules. */
	public static List<ModelStep> stepsOf(byte[] xml) {
		var plan = new Plan(Bpmn.readModelFromStream(new ByteArrayInputStream(xml)));
		return plan.steps()
			.filter(UserTask.class::isInstance)
			.map(step -> new ModelStep(Plan.idOf(step), String.valueOf(step.getName()),
					plan.property(step, "kind").orElse(""),
					plan.property(step, "unit").filter(Plan.RESOLVING::equals).isPresent()))
			.toList();
	}

	private static ModelFile spoilt(String sentence) {
		return new ModelFile("", List.of(new Objection(WHOLE_FILE, sentence)));
	}

	private static String reason(Throwable ex) {
		return String.valueOf(ex.getCause() == null ? ex.getMessage() : ex.getCause().getMessage());
	}

}
