package vn.motcua.processes;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * One process, entered one way; a sub-process likewise; and at most one interruption,
 * known by its message.
 */
final class OneDoorEach implements HouseRule {

	private static final String INTERRUPTION = "interruption";

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		var processes = plan.all(Process.class).toList();
		var interruptions = plan.all(SubProcess.class).filter(Plan::isEvent).toList();
		return Stream
			.of(processes.stream().skip(1).map(this::secondProcess),
					processes.stream().filter(process -> !process.isExecutable()).map(this::notExecutable),
					interruptions.stream().skip(1).map(this::secondInterruption),
					Stream.concat(processes.stream(), plan.all(SubProcess.class)).flatMap(room -> doors(room, plan)))
			.flatMap(objections -> objections);
	}

	private Stream<Objection> doors(BaseElement room, Plan plan) {
		var id = Plan.idOf(room);
		var starts = plan.all(StartEvent.class).filter(start -> Plan.roomOf(start).equals(room)).toList();
		if (starts.size() != 1) {
			return Stream
				.of(new Objection(id, "Give '%s' exactly one start event; it has %d.".formatted(id, starts.size())));
		}
		return Plan.isEvent(room) ? messageDoor(starts, plan) : plainDoor(starts);
	}

	private Stream<Objection> plainDoor(List<StartEvent> starts) {
		return starts.stream()
			.filter(start -> !start.getEventDefinitions().isEmpty())
			.map(start -> new Objection(Plan.idOf(start),
					"Make '%s' a plain start event: only an interruption is started by a message."
						.formatted(Plan.idOf(start))));
	}

	private Stream<Objection> messageDoor(List<StartEvent> starts, Plan plan) {
		return starts.stream()
			.filter(start -> !start.isInterrupting() || !waitsForInterruption(start, plan))
			.map(start -> new Objection(Plan.idOf(start),
					"Let '%s' be started by the message named '%s', and let it interrupt.".formatted(Plan.idOf(start),
							INTERRUPTION)));
	}

	private static boolean waitsForInterruption(StartEvent start, Plan plan) {
		var awaited = start.getEventDefinitions()
			.stream()
			.flatMap(definition -> Stream.ofNullable(definition.getAttributeValue("messageRef")))
			.map(Plan::referred)
			.toList();
		return plan.all(Message.class)
			.anyMatch(message -> awaited.contains(message.getId()) && INTERRUPTION.equals(message.getName()));
	}

	private Objection secondProcess(Process process) {
		return new Objection(Plan.idOf(process),
				"Move the process '%s' to a file of its own: a file holds one process.".formatted(Plan.idOf(process)));
	}

	private Objection notExecutable(Process process) {
		return new Objection(Plan.idOf(process), "Mark the process '%s' as executable.".formatted(Plan.idOf(process)));
	}

	private Objection secondInterruption(SubProcess interruption) {
		return new Objection(Plan.idOf(interruption),
				"Join '%s' with the other interruption: a model waits for one message, and tells the reasons apart by the outcome."
					.formatted(Plan.idOf(interruption)));
	}

}
