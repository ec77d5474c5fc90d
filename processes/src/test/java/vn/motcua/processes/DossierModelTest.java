package vn.motcua.processes;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class DossierModelTest {

	private static Engine engine;

	@BeforeAll
	static void open() {
		engine = new Engine("dossier");
	}

	@AfterAll
	static void close() {
		engine.close();
	}

	@Nested
	class A_dossier_received_at_the_counter {

		@Test
		void goes_to_the_officer_at_once() {
			assertThat(engine.start("ACCEPT").openSteps()).containsExactly("appraisal");
		}

		@Test
		void goes_from_hand_to_hand_until_it_is_returned() {
			var dossier = engine.start("ACCEPT");
			assertThat(dossier.decide("PROPOSE_APPROVAL").openSteps()).containsExactly("approval");
			assertThat(dossier.decide("APPROVE").openSteps()).containsExactly("sealing");
			assertThat(dossier.decide("SEAL").openSteps()).containsExactly("result_return");
			assertThat(dossier.decide("RETURN").isOver()).isTrue();
			assertThat(dossier.ends()).containsExactly("result_ready", "returned");
		}

	}

	@Nested
	class A_dossier_submitted_online {

		@Test
		void waits_for_the_clerk() {
			assertThat(engine.start("SUBMIT").openSteps()).containsExactly("acceptance");
		}

		@Test
		void goes_to_the_officer_when_accepted() {
			assertThat(engine.start("SUBMIT").decide("ACCEPT").openSteps()).containsExactly("appraisal");
		}

		@Test
		void ends_without_a_result_when_refused() {
			var dossier = engine.start("SUBMIT").decide("REFUSE");
			assertThat(dossier.isOver()).isTrue();
			assertThat(dossier.ends()).containsExactly("refused_at_receipt", "closed_without_result");
		}

	}

	@Nested
	class The_applicant {

		@ParameterizedTest
		@ValueSource(ints = { 1, 3 })
		void brings_what_was_missing_before_acceptance(int times) {
			var dossier = engine.start("SUBMIT");
			for (int time = 0; time < times; time++) {
				assertThat(dossier.decide("REQUEST_SUPPLEMENT").openSteps())
					.containsExactly("supplement_before_acceptance");
				assertThat(dossier.decide("SUPPLEMENT").openSteps()).containsExactly("acceptance");
			}
			assertThat(dossier.decide("ACCEPT").openSteps()).containsExactly("appraisal");
		}

		@ParameterizedTest
		@ValueSource(ints = { 1, 3 })
		void brings_what_the_officer_misses(int times) {
			var dossier = engine.start("ACCEPT");
			for (int time = 0; time < times; time++) {
				assertThat(dossier.decide("REQUEST_SUPPLEMENT").openSteps()).containsExactly("supplement");
				assertThat(dossier.decide("SUPPLEMENT").openSteps()).containsExactly("appraisal");
			}
		}

	}

	@Nested
	class Those_who_are_asked {

		@ParameterizedTest
		@ValueSource(strings = { "ANSWER", "RECALL" })
		void lead_back_to_the_officer_by_either_outcome(String outcome) {
			var dossier = engine.start("ACCEPT").decide("CONSULT");
			assertThat(dossier.openSteps()).containsExactly("consultation");
			assertThat(dossier.decide(outcome).openSteps()).containsExactly("appraisal");
		}

	}

	@Nested
	class The_approver {

		@Test
		void decides_on_a_proposal_of_refusal_too() {
			var dossier = engine.start("ACCEPT").decide("PROPOSE_REFUSAL");
			assertThat(dossier.openSteps()).containsExactly("approval");
		}

		@Test
		void refuses_by_a_result_that_is_sealed_and_returned() {
			var dossier = engine.start("ACCEPT").decide("PROPOSE_REFUSAL", "REFUSE");
			assertThat(dossier.openSteps()).containsExactly("sealing");
			assertThat(dossier.decide("SEAL").openSteps()).containsExactly("result_return");
			assertThat(dossier.decide("RETURN").ends()).containsExactly("result_ready", "returned");
		}

		@ParameterizedTest
		@ValueSource(ints = { 1, 3 })
		void sends_back_to_the_officer_as_often_as_needed(int times) {
			var dossier = engine.start("ACCEPT");
			for (int time = 0; time < times; time++) {
				assertThat(dossier.decide("PROPOSE_APPROVAL", "SEND_BACK").openSteps()).containsExactly("appraisal");
			}
			dossier.decide("PROPOSE_APPROVAL", "APPROVE", "SEAL", "RETURN");
			assertThat(dossier.ends()).containsExactly("result_ready", "returned");
		}

	}

	@Nested
	class An_interruption {

		static final List<Arguments> UNTIL_SEALING = Stream.of("WITHDRAW", "STOP")
			.flatMap(reason -> Stream.of(Arguments.of(reason, "acceptance", List.of("SUBMIT")),
					Arguments.of(reason, "supplement_before_acceptance", List.of("SUBMIT", "REQUEST_SUPPLEMENT")),
					Arguments.of(reason, "appraisal", List.of("SUBMIT", "ACCEPT")),
					Arguments.of(reason, "supplement", List.of("ACCEPT", "REQUEST_SUPPLEMENT")),
					Arguments.of(reason, "consultation", List.of("ACCEPT", "CONSULT")),
					Arguments.of(reason, "approval", List.of("ACCEPT", "PROPOSE_APPROVAL")),
					Arguments.of(reason, "sealing", List.of("ACCEPT", "PROPOSE_APPROVAL", "APPROVE"))))
			.toList();

		@ParameterizedTest
		@FieldSource("UNTIL_SEALING")
		void ends_the_dossier_without_a_result_at(String reason, String step, List<String> outcomes) {
			var dossier = walked(outcomes);
			assertThat(dossier.openSteps()).containsExactly(step);
			dossier.interrupt(reason);
			assertThat(dossier.isOver()).isTrue();
			assertThat(dossier.ends()).containsExactly(reason.equals("STOP") ? "stopped" : "withdrawn",
					"closed_without_result");
		}

		@ParameterizedTest
		@ValueSource(strings = { "WITHDRAW", "STOP" })
		void comes_too_late_once_the_result_is_ready(String reason) {
			var dossier = engine.start("ACCEPT").decide("PROPOSE_APPROVAL", "APPROVE", "SEAL");
			assertThatExceptionOfType(MismatchingMessageCorrelationException.class)
				.isThrownBy(() -> dossier.interrupt(reason));
			assertThat(dossier.openSteps()).containsExactly("result_return");
		}

		@Test
		void for_an_unknown_reason_fails_and_changes_nothing() {
			var dossier = engine.start("ACCEPT");
			assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> dossier.interrupt("FORGET"));
			assertThat(dossier.openSteps()).containsExactly("appraisal");
			assertThat(dossier.interrupt("STOP").isOver()).isTrue();
		}

	}

	@Nested
	class An_unknown_outcome {

		@Test
		void starts_nothing() {
			assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> engine.start("WISH"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "SUBMIT", "ACCEPT", "ACCEPT PROPOSE_APPROVAL", "ACCEPT PROPOSE_APPROVAL APPROVE" })
		void fails_and_changes_nothing(String outcomes) {
			var dossier = walked(List.of(outcomes.split(" ")));
			var before = dossier.openSteps();
			assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> dossier.decide("WISH"));
			assertThat(dossier.openSteps()).isEqualTo(before);
			assertThat(dossier.openInterruptions()).isOne();
		}

	}

	@Nested
	class The_engine {

		@Test
		void waits_for_one_message_until_sealing_and_for_none_after() {
			var dossier = engine.start("SUBMIT");
			for (var outcome : List.of("ACCEPT", "PROPOSE_APPROVAL", "APPROVE", "SEAL")) {
				assertThat(dossier.openInterruptions()).isOne();
				dossier.decide(outcome);
			}
			assertThat(dossier.openInterruptions()).isZero();
		}

		@Test
		void keeps_neither_tasks_nor_variables() {
			assertThat(engine.start("ACCEPT").decide("PROPOSE_APPROVAL").rowsOfTasksAndVariables()).isZero();
		}

	}

	@Nested
	@Order(Integer.MAX_VALUE)
	class All_walks_together {

		@Test
		void take_every_path_of_the_model() {
			assertThat(engine.takenPaths()).containsExactlyInAnyOrderElementsOf(Models.pathsOf("dossier"));
		}

	}

	private static Dossier walked(List<String> outcomes) {
		return engine.start(outcomes.getFirst()).decide(outcomes.subList(1, outcomes.size()).toArray(String[]::new));
	}

}
