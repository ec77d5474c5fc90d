package vn.motcua.processes;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * An id is a word: it stands in the journal, in addresses and in these very sentences.
 */
final class WordsForIds implements HouseRule {

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		return Stream.of(Process.class, Participant.class, Lane.class, Message.class, FlowElement.class)
			.flatMap(type -> plan.all(type.asSubclass(BaseElement.class)))
			.map(Plan::idOf)
			.filter(id -> !id.matches("[a-z][a-z_]*"))
			.map(id -> new Objection(id,
					"Give '%s' a word for an id, in small letters and underscores, as in 'result_return'."
						.formatted(id)));
	}

}
