package vn.motcua.processes;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The paths that are shorter or longer than the standard one, walked to every end. */
class OtherModelsTest {

	@Nested
	class Within_a_day {

		@Test
		void every_path_is_walked() {
			try (var engine = new Engine("same_day")) {
				var granted = engine.start("ACCEPT");
				assertThat(granted.openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("REQUEST_SUPPLEMENT").openSteps()).containsExactly("supplement");
				assertThat(granted.decide("SUPPLEMENT").openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("PROPOSE_APPROVAL").openSteps()).containsExactly("approval");
				assertThat(granted.decide("SEND_BACK").openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("PROPOSE_APPROVAL", "APPROVE").openSteps()).containsExactly("sealing");
				assertThat(granted.decide("SEAL").openSteps()).containsExactly("result_return");
				assertThat(granted.openInterruptions()).isZero();
				assertThatExceptionOfType(MismatchingMessageCorrelationException.class)
					.isThrownBy(() -> granted.interrupt("STOP"));
				assertThat(granted.decide("RETURN").ends()).containsExactly("result_ready", "returned");

				var refused = engine.start("ACCEPT").decide("PROPOSE_REFUSAL", "REFUSE", "SEAL", "RETURN");
				assertThat(refused.ends()).containsExactly("result_ready", "returned");

				assertThat(engine.start("ACCEPT").interrupt("WITHDRAW").ends()).containsExactly("withdrawn",
						"closed_without_result");
				assertThat(engine.start("ACCEPT").decide("REQUEST_SUPPLEMENT").interrupt("STOP").ends())
					.containsExactly("stopped", "closed_without_result");

				assertThat(engine.takenPaths()).containsExactlyInAnyOrderElementsOf(Models.pathsOf("same_day"));
			}
		}

	}

	@Nested
	class Between_agencies {

		@Test
		void every_path_is_walked() {
			try (var engine = new Engine("inter_agency")) {
				var granted = engine.start("SUBMIT");
				assertThat(granted.openSteps()).containsExactly("acceptance");
				assertThat(granted.decide("REQUEST_SUPPLEMENT").openSteps())
					.containsExactly("supplement_before_acceptance");
				assertThat(granted.decide("SUPPLEMENT", "ACCEPT").openSteps()).containsExactly("preliminary");
				assertThat(granted.decide("REQUEST_SUPPLEMENT").openSteps())
					.containsExactly("supplement_to_preliminary");
				assertThat(granted.decide("SUPPLEMENT").openSteps()).containsExactly("preliminary");
				assertThat(granted.decide("PROPOSE_APPROVAL").openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("REQUEST_SUPPLEMENT").openSteps()).containsExactly("supplement");
				assertThat(granted.decide("SUPPLEMENT").openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("CONSULT").openSteps()).containsExactly("consultation");
				assertThat(granted.decide("ANSWER", "CONSULT", "RECALL").openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("PROPOSE_APPROVAL", "SEND_BACK").openSteps()).containsExactly("appraisal");
				assertThat(granted.decide("PROPOSE_APPROVAL", "APPROVE").openSteps()).containsExactly("sealing");
				assertThat(granted.decide("SEAL").openSteps()).containsExactly("result_return");
				assertThat(granted.decide("RETURN").ends()).containsExactly("result_ready", "returned");

				var refused = engine.start("ACCEPT")
					.decide("PROPOSE_REFUSAL", "PROPOSE_REFUSAL", "REFUSE", "SEAL", "RETURN");
				assertThat(refused.ends()).containsExactly("result_ready", "returned");

				assertThat(engine.start("SUBMIT").decide("REFUSE").ends()).containsExactly("refused_at_receipt",
						"closed_without_result");
				assertThat(engine.start("ACCEPT").interrupt("WITHDRAW").ends()).containsExactly("withdrawn",
						"closed_without_result");
				assertThat(engine.start("ACCEPT").decide("PROPOSE_APPROVAL", "CONSULT").interrupt("STOP").ends())
					.containsExactly("stopped", "closed_without_result");

				assertThat(engine.takenPaths()).containsExactlyInAnyOrderElementsOf(Models.pathsOf("inter_agency"));
			}
		}

		@Test
		void the_steps_of_the_resolving_agency_say_so() {
			var plan = new Plan(Models.named("inter_agency"));
			assertThat(plan.steps().filter(step -> plan.property(step, "unit").isPresent()).map(Plan::idOf))
				.containsExactlyInAnyOrder("appraisal", "approval", "consultation");
		}

	}

	@Nested
	class An_apology {

		@Test
		void is_written_and_that_is_all() {
			try (var engine = new Engine("apology")) {
				var apology = engine.start("OVERDUE");
				assertThat(apology.openSteps()).containsExactly("apologising");
				assertThat(apology.openInterruptions()).isZero();
				assertThat(apology.decide("APOLOGISE").ends()).containsExactly("apologised");
				assertThat(engine.takenPaths()).containsExactlyInAnyOrderElementsOf(Models.pathsOf("apology"));
			}
		}

	}

}
