package vn.motcua.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Moves that no model foresees, by the real engine. */
@ServiceTest
class TakingBackTest {

	private static final List<String> WAY = List.of("PROPOSE_APPROVAL", "APPROVE", "SEAL", "RETURN");

	private final Workflow workflow;

	private final TransactionTemplate transaction;

	TakingBackTest(Workflow workflow, PlatformTransactionManager transactions) {
		this.workflow = workflow;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Nested
	class Going_back {

		@ParameterizedTest
		@CsvSource({ "1, appraisal", "2, appraisal", "2, approval", "3, approval", "3, sealing", "0, appraisal" })
		void lets_that_step_alone_wait_again(int decisions, String step) {
			var walk = walked(decisions);

			var open = inOne(() -> workflow.goBack(walk.instance(), step));

			assertThat(open).extracting(OpenStep::step).containsExactly(step);
			assertThat(waiting(walk)).containsExactly(open.getFirst().ref());
			assertThat(finished(walk.instance(), open, WAY.indexOf(outcomeOf(step)))).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(ints = { 0, 1, 2, 3 })
		void lets_the_path_be_interrupted_again(int decisions) {
			var walk = walked(decisions);
			inOne(() -> workflow.goBack(walk.instance(), "appraisal"));

			inOne(() -> {
				workflow.interrupt(walk.instance(), "STOP");
				return true;
			});

			assertThat(waiting(walk)).isEmpty();
		}

		@Test
		void works_within_the_conversation_that_began_the_path() {
			var walk = inOne(() -> workflow.together(() -> {
				var begun = walked(3);
				return new Started(begun.instance(), workflow.goBack(begun.instance(), "approval"));
			}));

			assertThat(waiting(walk)).containsExactly(walk.open().getFirst().ref());
			assertThat(finished(walk.instance(), walk.open(), 1)).isEmpty();
		}

		@Test
		void to_a_step_that_the_model_lacks_moves_nothing() {
			var walk = walked(1);

			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> inOne(() -> workflow.goBack(walk.instance(), "handling")));

			assertThat(waiting(walk)).containsExactly(walk.open().getFirst().ref());
		}

		@Test
		void on_a_path_that_has_ended_is_refused() {
			var walk = walked(4);

			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> inOne(() -> workflow.goBack(walk.instance(), "approval")));
		}

	}

	@Nested
	class Beginning_in_the_middle {

		@ParameterizedTest
		@CsvSource({ "acceptance, ACCEPTANCE", "appraisal, APPRAISAL", "sealing, SEALING",
				"result_return, RESULT_RETURN", "supplement, SUPPLEMENT" })
		void waits_at_that_step(String step, String kind) {
			var begun = inOne(() -> workflow.beginAt("dossier", step));

			assertThat(begun.open())
				.containsExactly(new OpenStep(begun.open().getFirst().ref(), step, kind, Unit.RECEIVING));
			assertThat(waiting(begun)).containsExactly(begun.open().getFirst().ref());
		}

		@Test
		void goes_on_to_the_end() {
			var begun = inOne(() -> workflow.beginAt("dossier", "approval"));

			assertThat(finished(begun.instance(), begun.open(), 1)).isEmpty();
			assertThat(waiting(begun)).isEmpty();
		}

		@Test
		void can_be_interrupted() {
			var begun = inOne(() -> workflow.beginAt("dossier", "approval"));
			inOne(() -> {
				workflow.interrupt(begun.instance(), "WITHDRAW");
				return true;
			});

			assertThat(waiting(begun)).isEmpty();
		}

	}

	@Nested
	class Abandoning {

		@ParameterizedTest
		@ValueSource(ints = { 0, 3, 4 })
		void leaves_nothing_waiting(int decisions) {
			var walk = walked(decisions);

			inOne(() -> {
				workflow.abandon(walk.instance());
				workflow.abandon(walk.instance());
				return true;
			});

			assertThat(waiting(walk)).isEmpty();
		}

	}

	@Nested
	class An_outcome_that_the_step_does_not_have {

		@Test
		void moves_nothing_and_leaves_the_transaction_alone() {
			var walk = walked(0);
			var ref = walk.open().getFirst().ref();

			var open = inOne(() -> {
				assertThatExceptionOfType(NotOnThisPath.class)
					.isThrownBy(() -> workflow.decide(walk.instance(), ref, "SEAL"))
					.withMessage("The step appraisal does not end with SEAL");
				return workflow.decide(walk.instance(), ref, "PROPOSE_APPROVAL");
			});

			assertThat(open).extracting(OpenStep::step).containsExactly("approval");
		}

	}

	private static String outcomeOf(String step) {
		return switch (step) {
			case "appraisal" -> "PROPOSE_APPROVAL";
			case "approval" -> "APPROVE";
			default -> "SEAL";
		};
	}

	private Started walked(int decisions) {
		return inOne(() -> {
			var started = this.workflow.start("dossier", "ACCEPT");
			var open = started.open();
			for (var outcome : WAY.subList(0, decisions)) {
				open = this.workflow.decide(started.instance(), open.getFirst().ref(), outcome);
			}
			return new Started(started.instance(), open);
		});
	}

	private List<OpenStep> finished(String instance, List<OpenStep> open, int from) {
		return inOne(() -> {
			var now = open;
			for (var outcome : WAY.subList(from, WAY.size())) {
				now = this.workflow.decide(instance, now.getFirst().ref(), outcome);
			}
			return now;
		});
	}

	private Set<String> waiting(Started path) {
		return inOne(() -> this.workflow.waiting(path.instance()));
	}

	private <T> T inOne(Supplier<T> moves) {
		return this.transaction.execute((status) -> moves.get());
	}

}
