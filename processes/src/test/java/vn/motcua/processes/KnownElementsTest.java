package vn.motcua.processes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.processes.Models.objectionsWith;

/** What a model may be made of: nothing in it does more than route. */
class KnownElementsTest {

	private static final String MESSAGE_START = "<bpmn:messageEventDefinition id=\"interruption_arrived\" messageRef=\"interruption_message\"/>";

	@ParameterizedTest
	@ValueSource(strings = { "serviceTask", "scriptTask", "sendTask", "manualTask", "businessRuleTask", "callActivity",
			"task", "intermediateThrowEvent", "parallelGateway" })
	void includes_no_other_elements(String element) {
		assertThat(objectionsWith("</bpmn:process>", "<bpmn:%s id=\"extra\"/></bpmn:process>".formatted(element)))
			.contains(stranger(element, "extra"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "taskListener event=\"create\" class=\"Spy\"",
			"executionListener event=\"end\" expression=\"${spy}\"", "formData", "inputOutput", "connector",
			"failedJobRetryTimeCycle" })
	void includes_no_code_or_forms_in_the_extensions(String extension) {
		assertThat(objectionsWith(
				"<camunda:properties>\n            <camunda:property name=\"kind\" value=\"APPRAISAL\"/>",
				"<camunda:%s/><camunda:properties>\n            <camunda:property name=\"kind\" value=\"APPRAISAL\"/>"
					.formatted(extension)))
			.containsExactly(stranger(extension.split(" ")[0], "appraisal"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "class", "expression", "delegateExpression", "asyncBefore", "asyncAfter", "formKey",
			"assignee", "candidateGroups", "dueDate" })
	void includes_no_attributes_of_the_engine(String attribute) {
		assertThat(objectionsWith("<bpmn:userTask id=\"appraisal\"",
				"<bpmn:userTask camunda:%s=\"true\" id=\"appraisal\"".formatted(attribute)))
			.containsExactly(attribute("camunda:" + attribute, "appraisal"));
	}

	@Test
	void includes_nothing_by_the_older_name_of_the_engine() {
		assertThat(objectionsWith("<bpmn:userTask id=\"appraisal\"",
				"<bpmn:userTask xmlns:a=\"http://activiti.org/bpmn\" a:async=\"true\" id=\"appraisal\""))
			.containsExactly(attribute("a:async", "appraisal"));
	}

	@Test
	void includes_no_timers() {
		assertThat(objectionsWith(MESSAGE_START, "<bpmn:timerEventDefinition id=\"interruption_arrived\"/>"))
			.contains(stranger("timerEventDefinition", "interruption_arrived"));
	}

	@Test
	void includes_no_messages_sent_at_an_end() {
		assertThat(objectionsWith("<bpmn:incoming>sealed</bpmn:incoming>",
				"<bpmn:incoming>sealed</bpmn:incoming><bpmn:messageEventDefinition id=\"sent\"/>"))
			.containsExactly(stranger("messageEventDefinition", "sent"));
	}

	@Test
	void includes_no_task_in_several_instances() {
		assertThat(objectionsWith("<bpmn:outgoing>sealed</bpmn:outgoing>",
				"<bpmn:outgoing>sealed</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics id=\"each\"/>"))
			.containsExactly(stranger("multiInstanceLoopCharacteristics", "each"));
	}

	@Test
	void includes_no_scripts_as_conditions() {
		assertThat(objectionsWith("xsi:type=\"bpmn:tFormalExpression\">${outcome == 'STOP'}",
				"xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${outcome == 'STOP'}"))
			.containsExactly(attribute("language", "stop"));
	}

	@Test
	void includes_no_default_paths() {
		assertThat(objectionsWith("<bpmn:exclusiveGateway id=\"accepted\"",
				"<bpmn:exclusiveGateway default=\"receipt_refused\" id=\"accepted\""))
			.containsExactly(attribute("default", "accepted"));
	}

	@Test
	void includes_no_message_that_a_step_waits_for() {
		assertThat(objectionsWith("<bpmn:receiveTask id=\"supplement\"",
				"<bpmn:receiveTask messageRef=\"interruption_message\" id=\"supplement\""))
			.containsExactly(attribute("messageRef", "supplement"));
	}

	private static Objection stranger(String element, String owner) {
		return new Objection(owner,
				"Take the '%s' out of '%s': a model holds user tasks, receive tasks without a message, exclusive gateways, sequence flows, start and end events, sub-processes and one message start, and nothing else."
					.formatted(element, owner));
	}

	private static Objection attribute(String attribute, String owner) {
		return new Objection(owner, "Remove the attribute '%s' from '%s': what a step does is not said in the model."
			.formatted(attribute, owner));
	}

}
