package vn.motcua.processes;

import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.processes.Models.objectionsWith;

class HouseRulesTest {

	@ParameterizedTest
	@ValueSource(strings = { "apology", "dossier", "inter_agency", "same_day" })
	void have_nothing_against_the_models_of_the_house(String model) {
		assertThat(HouseRules.objectionsTo(Models.named(model))).isEmpty();
	}

	@Test
	void say_everything_at_once() {
		assertThat(objectionsWith("name=\"Văn thư\"", "", "value=\"SEALING\"", "value=\"STAMPING\""))
			.extracting(Objection::element)
			.containsExactly("sealing", "seal");
	}

	@Nested
	class Of_every_task {

		private static final String SEALING = "<camunda:property name=\"kind\" value=\"SEALING\"/>";

		private static final String RESOLVING = "<camunda:property name=\"unit\" value=\"RESOLVING\"/>";

		@ParameterizedTest
		@ValueSource(strings = { "value=\"STAMPING\"", "value=\"\"" })
		void they_ask_for_a_known_kind(String kind) {
			assertThat(objectionsWith("value=\"SEALING\"", kind)).containsExactly(new Objection("sealing",
					"Give 'sealing' the extension property 'kind' with one of [ACCEPTANCE, APPRAISAL, CONSULTATION, APPROVAL, SEALING, RESULT_RETURN, APOLOGY]."));
		}

		@Test
		void they_ask_that_a_receive_task_waits_for_the_applicant() {
			assertThat(objectionsWith("value=\"SUPPLEMENT\"/>\n            <camunda:property name=\"outcomes\"",
					"value=\"SEALING\"/>\n            <camunda:property name=\"outcomes\""))
				.containsExactly(new Objection("supplement_before_acceptance",
						"Give 'supplement_before_acceptance' the extension property 'kind' with one of [SUPPLEMENT]."),
						new Objection("supplement",
								"Give 'supplement' the extension property 'kind' with one of [SUPPLEMENT]."));
		}

		@Test
		void they_ask_that_no_user_task_waits_for_the_applicant() {
			assertThat(sentences("value=\"SEALING\"", "value=\"SUPPLEMENT\"")).singleElement()
				.asString()
				.startsWith("Give 'sealing' the extension property 'kind' with one of [ACCEPTANCE, ");
		}

		@Test
		void they_ask_for_the_lane_of_the_applicants_turn() {
			assertThat(sentences("        <bpmn:flowNodeRef>supplement</bpmn:flowNodeRef>\n", "",
					"<bpmn:flowNodeRef>appraisal</bpmn:flowNodeRef>",
					"<bpmn:flowNodeRef>appraisal</bpmn:flowNodeRef><bpmn:flowNodeRef>supplement</bpmn:flowNodeRef>"))
				.containsExactly("Move 'supplement' to the lane 'clerk': SUPPLEMENT is not the work of 'officer'.");
		}

		@Test
		void they_ask_for_a_lane_of_the_resolving_agency() {
			assertThat(sentences(SEALING, SEALING + RESOLVING))
				.containsExactly("Move 'sealing' to the lane 'resolving_seal': SEALING is not the work of 'seal'.");
		}

		@Test
		void they_keep_others_out_of_the_lanes_of_the_resolving_agency() {
			assertThat(sentences("\"seal\"", "\"resolving_seal\""))
				.containsExactly("Move 'sealing' to the lane 'seal': SEALING is not the work of 'resolving_seal'.");
		}

		@Test
		void they_let_a_lane_carry_a_word_before_its_people() {
			assertThat(sentences("\"seal\"", "\"district_seal\"")).isEmpty();
			assertThat(sentences("\"seal\"", "\"resolving_seal\"", SEALING, SEALING + RESOLVING)).isEmpty();
		}

		@Test
		void they_ask_for_a_known_unit() {
			assertThat(sentences(SEALING, SEALING + RESOLVING.replace("RESOLVING", "ANY"))).containsExactly(
					"Give 'sealing' the extension property 'unit' with RECEIVING or RESOLVING, or leave it out.");
		}

		@Test
		void they_give_the_applicants_turn_to_no_unit() {
			assertThat(sentences("<camunda:property name=\"outcomes\" value=\"SUPPLEMENT\"/>",
					"<camunda:property name=\"outcomes\" value=\"SUPPLEMENT\"/>" + RESOLVING))
				.contains(
						"Take the extension property 'unit' off 'supplement': only a user task is the work of a unit.");
		}

		@Test
		void they_ask_for_a_lane() {
			assertThat(sentences("<bpmn:flowNodeRef>sealing</bpmn:flowNodeRef>", ""))
				.containsExactly("Put 'sealing' into exactly one lane; it stands in 0.");
		}

		@Test
		void they_ask_for_one_lane_only() {
			assertThat(sentences("<bpmn:flowNodeRef>approval</bpmn:flowNodeRef>",
					"<bpmn:flowNodeRef>approval</bpmn:flowNodeRef><bpmn:flowNodeRef>sealing</bpmn:flowNodeRef>"))
				.containsExactly("Put 'sealing' into exactly one lane; it stands in 2.");
		}

		@ParameterizedTest
		@CsvSource({ "ACCEPTANCE,clerk", "APPRAISAL,officer", "CONSULTATION,officer", "APPROVAL,approver",
				"RESULT_RETURN,clerk", "APOLOGY,officer" })
		void they_ask_for_the_lane_of_its_kind(String kind, String lane) {
			assertThat(sentences("value=\"SEALING\"", "value=\"%s\"".formatted(kind))).containsExactly(
					"Move 'sealing' to the lane '%s': %s is not the work of 'seal'.".formatted(lane, kind));
		}

	}

	@Nested
	class Of_outcomes {

		@ParameterizedTest
		@ValueSource(strings = { "value=\"\"", "value=\"SEAL,SEAL\"", "value=\"seal\"", "value=\"SEAL, STOP\"" })
		void they_ask_that_tasks_declare_them(String outcomes) {
			assertThat(objectionsWith("value=\"SEAL\"", outcomes)).contains(undeclared("sealing"));
		}

		@Test
		void they_ask_that_the_start_declares_them() {
			assertThat(objectionsWith("name=\"outcomes\" value=\"SUBMIT,ACCEPT\"", "name=\"other\" value=\"x\""))
				.contains(undeclared("received"));
		}

		@Test
		void they_ask_that_the_interruption_declares_them() {
			assertThat(objectionsWith("name=\"outcomes\" value=\"WITHDRAW,STOP\"", "name=\"other\" value=\"x\""))
				.contains(undeclared("interruption_requested"));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				'APPROVE,REFUSE,SEND_BACK' | 'APPROVE,REFUSE,SEND_BACK,WAIT' | WAIT  | approval               | approved
				'SUBMIT,ACCEPT'            | 'SUBMIT,ACCEPT,WAIT'            | WAIT  | received               | intake
				""")
		void they_ask_for_a_path_for_each(String declared, String more, String outcome, String step, String gateway) {
			assertThat(sentences("value=\"%s\"".formatted(declared), "value=\"%s\"".formatted(more)))
				.containsExactly("Give the outcome '%s' of '%s' exactly one path out of '%s'; it has 0."
					.formatted(outcome, step, gateway));
		}

		@Test
		void they_follow_them_out_of_a_sub_process() {
			assertThat(sentences("|| outcome == 'STOP'}", "}")).containsExactly(
					"Give the outcome 'STOP' of 'interruption_requested' exactly one path out of 'handled'; it has 0.");
		}

		@Test
		void they_ask_for_no_more_than_one_path_for_each() {
			assertThat(sentences("${outcome == 'SEND_BACK'}", "${outcome == 'SEND_BACK' || outcome == 'APPROVE'}"))
				.containsExactly(
						"Give the outcome 'APPROVE' of 'approval' exactly one path out of 'approved'; it has 2.");
		}

		@Test
		void they_ask_for_no_path_without_one() {
			assertThat(sentences("value=\"WITHDRAW,STOP\"", "value=\"WITHDRAW\"")).containsExactly(
					"Take the outcome 'STOP' off the path 'stop', or declare it at the step before: it never comes to 'interrupted'.",
					"Take the outcome 'STOP' off the path 'result_missing', or declare it at the step before: it never comes to 'handled'.");
		}

		@Test
		void they_ask_for_a_gateway_where_there_are_several() {
			assertThat(sentences("value=\"RETURN\"", "value=\"RETURN,KEEP\"")).containsExactly(
					"Put an exclusive gateway behind 'result_return': each of its outcomes needs its own path.");
		}

		@Test
		void they_let_none_go_in_a_circle() {
			assertThat(sentences("sourceRef=\"approved\" targetRef=\"appraisal\"",
					"sourceRef=\"approved\" targetRef=\"approved\""))
				.containsExactly(
						"Lead the outcome 'SEND_BACK' of 'approval' to a task or an end: it goes in a circle at 'approved'.");
		}

		private Objection undeclared(String step) {
			return new Objection(step,
					"Give '%s' the extension property 'outcomes' with each outcome once, in capitals and separated by commas, as in 'APPROVE,REFUSE'."
						.formatted(step));
		}

	}

	@Nested
	class Of_conditions {

		@ParameterizedTest
		@ValueSource(strings = { "${dossier.fee > 0}", "${outcome != 'STOP'}", "${outcome == 'STOP' && late}",
				"${outcome == 'STOP'}${spy}", "#{outcome == 'STOP'}", "${outcome == 'stop'}" })
		void they_ask_for_nothing_but_outcomes(String condition) {
			assertThat(sentences("tFormalExpression\">${outcome == 'STOP'}",
					"tFormalExpression\">" + condition.replace("&", "&amp;")))
				.contains(
						"Write on the path 'stop' which outcomes it is for, and nothing else, as in ${outcome == 'APPROVE'} or ${outcome == 'WITHDRAW' || outcome == 'STOP'}.");
		}

		@Test
		void they_ask_for_none_where_there_is_one_way() {
			assertThat(sentences("sourceRef=\"sealing\" targetRef=\"result_ready\"/>",
					"name=\"x\" sourceRef=\"sealing\" targetRef=\"result_ready\"><bpmn:conditionExpression>${outcome == 'SEAL'}</bpmn:conditionExpression></bpmn:sequenceFlow>"))
				.contains("Remove the condition from the path 'sealed': it is the only way on.");
		}

	}

	@Nested
	class Of_the_ways_in {

		@Test
		void they_ask_for_one_start_of_the_process() {
			assertThat(sentences("</bpmn:process>", "<bpmn:startEvent id=\"back_door\" name=\"x\"/></bpmn:process>"))
				.contains("Give 'dossier' exactly one start event; it has 2.");
		}

		@Test
		void they_ask_for_a_start_in_every_sub_process() {
			assertThat(sentences("</bpmn:process>", "<bpmn:subProcess id=\"empty\" name=\"x\"/></bpmn:process>"))
				.contains("Give 'empty' exactly one start event; it has 0.");
		}

		@Test
		void they_ask_that_only_an_interruption_is_started_by_a_message() {
			assertThat(sentences("<bpmn:outgoing>begin</bpmn:outgoing>",
					"<bpmn:outgoing>begin</bpmn:outgoing><bpmn:messageEventDefinition id=\"call\" messageRef=\"interruption_message\"/>"))
				.contains("Make 'handling_begun' a plain start event: only an interruption is started by a message.");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						name="interruption"/>                        | name="rain"/>
						<bpmn:startEvent id="interruption_requested" | <bpmn:startEvent isInterrupting="false" id="interruption_requested"
						messageRef="interruption_message"/>          | />
						""")
		void they_ask_for_the_message_of_the_interruption(String good, String bad) {
			assertThat(sentences(good, bad)).containsExactly(
					"Let 'interruption_requested' be started by the message named 'interruption', and let it interrupt.");
		}

		@Test
		void they_ask_for_one_interruption_only() {
			assertThat(sentences("</bpmn:process>",
					"<bpmn:subProcess id=\"other\" name=\"x\" triggeredByEvent=\"true\"/></bpmn:process>"))
				.anyMatch(sentence -> sentence.startsWith("Join '") && sentence.endsWith(
						"with the other interruption: a model waits for one message, and tells the reasons apart by the outcome."));
		}

		@Test
		void they_ask_for_one_process_in_a_file() {
			assertThat(sentences("</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\"/>")).contains(
					"Move the process 'second' to a file of its own: a file holds one process.",
					"Mark the process 'second' as executable.");
		}

	}

	@Nested
	class Of_paths {

		@Test
		void they_ask_for_one_out_of_a_task() {
			assertThat(sentences("sourceRef=\"approved\" targetRef=\"appraisal\"",
					"sourceRef=\"sealing\" targetRef=\"appraisal\""))
				.contains("Lead one path out of 'sealing', and let a gateway behind it part the ways.");
		}

		@Test
		void they_let_none_cross_the_border_of_a_sub_process() {
			assertThat(sentences("sourceRef=\"sealing\" targetRef=\"result_ready\"",
					"sourceRef=\"sealing\" targetRef=\"result_return\""))
				.contains("Redraw the path 'sealed': it may not cross the border of a sub-process.");
		}

		@ParameterizedTest
		@ValueSource(strings = { "sourceRef=\"approved\" targetRef=\"handling_begun\"",
				"sourceRef=\"approved\" targetRef=\"interruption\"",
				"sourceRef=\"result_ready\" targetRef=\"appraisal\"" })
		void they_ask_that_starts_begin_and_ends_end(String ends) {
			assertThat(sentences("sourceRef=\"approved\" targetRef=\"appraisal\"", ends)).contains(
					"Remove the path 'sent_back': nothing leads into a start or an interruption, or out of an end or an interruption.");
		}

		@Test
		void they_ask_that_both_ends_hold() {
			assertThat(sentences("sourceRef=\"approved\" targetRef=\"appraisal\"",
					"sourceRef=\"approved\" targetRef=\"officer\""))
				.contains("Connect both ends of the path 'sent_back' to steps of the process.");
		}

		@Test
		void they_ask_that_every_node_is_reached() {
			assertThat(sentences("sourceRef=\"intake\" targetRef=\"acceptance\"",
					"sourceRef=\"intake\" targetRef=\"appraisal\""))
				.contains("Lead a path from the start to 'acceptance', or remove it: nothing gets there.");
		}

		@Test
		void they_ask_that_every_node_leads_to_an_end() {
			assertThat(sentences("sourceRef=\"sealing\" targetRef=\"result_ready\"",
					"sourceRef=\"sealing\" targetRef=\"appraisal\""))
				.contains("Lead a path from 'sealing' to an end: a dossier would be stuck there.",
						"Lead a path from the start to 'result_ready', or remove it: nothing gets there.");
		}

	}

	@Nested
	class For_those_who_read_it {

		@ParameterizedTest
		@ValueSource(strings = { "Activity_0x1k2", "sealing2", "Sealing", "đóng_dấu" })
		void they_ask_for_words_as_ids(String id) {
			assertThat(objectionsWith("\"sealing\"", "\"%s\"".formatted(id), ">sealing<", ">%s<".formatted(id)))
				.containsExactly(new Objection(id,
						"Give '%s' a word for an id, in small letters and underscores, as in 'result_return'."
							.formatted(id)));
		}

		@ParameterizedTest
		@CsvSource({ "Thẩm định hồ sơ,appraisal", "Lãnh đạo,approver", "Chuyển lại,sent_back",
				"Bộ phận một cửa và cơ quan giải quyết,one_stop_shop", "Quyết định?,approved" })
		void they_ask_for_names(String name, String element) {
			assertThat(objectionsWith("name=\"%s\"".formatted(name), "name=\" \"")).containsExactly(
					new Objection(element, "Give '%s' a name that people can read in the diagram.".formatted(element)));
		}

		@ParameterizedTest
		@ValueSource(strings = { "appraisal", "handling", "officer", "one_stop_shop", "sent_back" })
		void they_ask_that_everything_is_drawn(String element) {
			assertThat(objectionsWith("bpmnElement=\"%s\"".formatted(element), "")).containsExactly(new Objection(
					element, "Draw '%s' in the diagram, or remove it from the model.".formatted(element)));
		}

	}

	private static Stream<String> sentences(String... replacements) {
		return objectionsWith(replacements).stream().map(Objection::sentence);
	}

}
